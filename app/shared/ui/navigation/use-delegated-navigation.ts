import { useNavigate, useNavigation, useSubmit } from '@remix-run/react';
import { useEffect } from 'react';
import { useWords } from '~/shared/i18n/words-context';
import { clearBusy, isBusy, markBusy } from './busy-form';
import { followableAddress, formAddress, isPlainClick, isSendable } from './followable';

/**
 * Turns plain links and forms into navigation without loading the page anew, with one listener for each:
 * rows stay plain elements, which render in half the time (architecture.md). `data-plain` opts out;
 * `data-keep-scroll` on a form leaves the page where it is. Without a connection the page stays as it is, with all that
 * was typed in it: `onAway` tells so.
 */
export function useDelegatedNavigation(onAway: () => void): void {
  const { t } = useWords();
  const navigate = useNavigate();
  const submit = useSubmit();
  const { state } = useNavigation();
  const word = t('shared:nav.busy');

  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
      if (!link || !isPlainClick(event)) return;
      const address = followableAddress(link, window.location);
      if (address === null) return;
      event.preventDefault();
      if (!navigator.onLine) return onAway();
      navigate(address);
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [navigate, onAway]);

  useEffect(() => {
    const send = (event: SubmitEvent) => {
      const form = event.target;
      if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
      if (!isSendable(form, event.submitter, window.location)) return;
      event.preventDefault();
      if (!navigator.onLine) return onAway();
      if (isBusy(form)) return;
      markBusy(form, event.submitter, word);
      const sender = event.submitter instanceof HTMLButtonElement ? event.submitter : form;
      // Without it the address would be that of the route this hook runs in, which is the root.
      const { pathname, search } = formAddress(form, event.submitter, window.location);
      submit(sender, { action: pathname + search, preventScrollReset: form.hasAttribute('data-keep-scroll') });
    };
    document.addEventListener('submit', send);
    return () => document.removeEventListener('submit', send);
  }, [submit, word, onAway]);

  useEffect(() => {
    if (state === 'idle') clearBusy();
  }, [state]);
}
