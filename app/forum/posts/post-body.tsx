/** A post as it was rendered and sanitised when it was written (shared/markdown); `lang` is the language of the topic. */
export function PostBody({ html, lang }: { html: string; lang?: string }) {
  return <div className="post-body" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
