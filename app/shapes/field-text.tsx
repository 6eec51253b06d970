import { Fragment, type ReactNode } from 'react';

/** An address in running text; a full stop or bracket at its end belongs to the sentence. */
const ADDRESS = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/;
const ITEM = /^[-*•] +/;

/**
 * Plain text as somebody typed it in a field: blank lines part paragraphs, lines that begin with a hyphen are a list,
 * addresses are links. Built from elements, so that nothing typed can become markup.
 */
export function FieldText({ text }: { text: string }) {
  return (
    <>
      {blocksOf(text).map(({ isList, lines }, index) =>
        isList ? (
          <ul key={index}>
            {lines.map((item, at) => (
              <li key={at}>{linked(item)}</li>
            ))}
          </ul>
        ) : (
          <p key={index}>{broken(lines)}</p>
        ),
      )}
    </>
  );
}

/** One item a line, numbered; a number or hyphen that was typed before it is left out. */
export function FieldList({ text }: { text: string }) {
  const items = text.split('\n').map((line) => line.replace(/^(\d{1,3}[.)]|[-*•]) +/, '').trim());
  return (
    <ol>
      {items.filter(Boolean).map((item, at) => (
        <li key={at}>{linked(item)}</li>
      ))}
    </ol>
  );
}

type Block = { isList: boolean; lines: string[] };

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let isNew = true;
  for (const line of text.split('\n')) {
    const isItem = ITEM.test(line);
    const last = blocks.at(-1);
    if (line.trim() === '') isNew = true;
    else if (last && !isNew && last.isList === isItem) last.lines.push(line.replace(ITEM, ''));
    else blocks.push({ isList: isItem, lines: [line.replace(ITEM, '')] });
    if (line.trim() !== '') isNew = false;
  }
  return blocks;
}

function broken(lines: string[]): ReactNode[] {
  return lines.map((line, at) => (
    <Fragment key={at}>
      {at > 0 && <br />}
      {linked(line)}
    </Fragment>
  ));
}

function linked(line: string): ReactNode[] {
  return line.split(ADDRESS).map((part, at) =>
    at % 2 === 1 ? (
      <a key={at} href={part} rel="nofollow ugc noopener">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
