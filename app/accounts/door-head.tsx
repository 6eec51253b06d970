import { Lanes } from '~/shared/ui/lanes';

type DoorHeadProps = { title: string; text?: string; firstRun?: boolean };

/** The velvet panel above the doors. */
export function DoorHead({ title, text, firstRun = false }: DoorHeadProps) {
  return (
    <header className={`deep signin-head${firstRun ? ' first-run' : ''}`}>
      <Lanes />
      <h1>{title}</h1>
      {text && <p>{text}</p>}
    </header>
  );
}
