import { z } from 'zod';
import { accountFields } from '../account-fields';

/** Which address has an account, the answer does not say; that it is an address at all, it does. */
export const forgotPasswordForm = z.object({ email: accountFields.email });

/** The rules for a password are in password.server.ts. */
export const newPasswordForm = z.object({ newPassword: accountFields.password });
