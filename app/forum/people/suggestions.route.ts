import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { answer } from '~/shared/errors/as-app-error.server';
import { translator } from '~/shared/i18n/translator';
import { countAct } from '../posts/posting-limit.server';
import { authorWords } from './author-words';
import { suggestPeople } from './suggest-people.server';

/** People to mention: `[{ id, name, about }]`, eight at most. */
export function loader({ request, context: { actor, language } }: LoaderFunctionArgs) {
  return answer(async () => {
    const { searchParams } = new URL(request.url);
    await countAct(actor, 'suggestion');
    const people = await suggestPeople(actor, searchParams.get('q') ?? '', searchParams.get('place') ?? '');
    const t = translator(language);
    return json(people.map((person) => ({ id: person.id, name: person.name, about: authorWords(person, t) })));
  });
}
