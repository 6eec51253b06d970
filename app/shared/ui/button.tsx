import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';
import { Icon, type IconName } from './icon';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'deep';

type Look = { variant?: ButtonVariant; small?: boolean; block?: boolean; icon?: IconName; iconAfter?: IconName };

function classOf({ variant = 'secondary', small, block }: Look, more = ''): string {
  const size = `${small ? ' button-small' : ''}${block ? ' button-block' : ''}`;
  return `button button-${variant}${size}${more ? ` ${more}` : ''}`;
}

/** A button that submits its form unless `type` says otherwise. One `primary` a page; `danger` only on a confirm page. */
export function Button(props: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  const { variant, small, block, icon, iconAfter, className, children, type = 'submit', ...rest } = props;
  return (
    <button type={type} className={classOf({ variant, small, block }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </button>
  );
}

/** A link that looks like a button. */
export function ButtonLink(props: Look & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  const { variant, small, block, icon, iconAfter, className, children, ...rest } = props;
  return (
    <a className={classOf({ variant, small, block }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </a>
  );
}
