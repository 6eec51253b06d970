import { json, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { refused } from '~/shared/errors/app-error';
import { answer } from '~/shared/errors/as-app-error.server';
import { readFileForm } from '~/shared/forms/file-form.server';
import { attempt } from '~/shared/forms/submission.server';
import { uploadFile } from './upload-file.server';

/** Keeps one file for script: what was kept, or `{ errors }` with the sentence at `file`. */
export function action({ request, context }: ActionFunctionArgs) {
  return answer(async () => {
    const form = await readFileForm(request, z.object({}));
    if (!form.ok) return form.response;
    return attempt({}, async () => {
      const file = form.files.get('file');
      if (!file) throw refused('file', 'forum:uploads.noFile');
      return json(await uploadFile(context.actor, file));
    });
  });
}
