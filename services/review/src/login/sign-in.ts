import {
  appendLog,
  clearLoginAttempts,
  createSession,
  type FoundLogin,
  findAccount,
  findLogin,
  replaceRecoveryCodes,
  setSecondFactor,
  takeLoginAttempt,
  takeRecoveryCode,
  takeTotpStep,
} from '@saring/database';
import { needsSecondFactor, SaringError } from '@saring/domain';
import {
  newRecoveryCodes,
  newSessionToken,
  parseRecoveryCode,
  SESSION_HASH,
  totpStep,
  verifyPassword,
} from '@saring/web';
import type { ReviewContext } from '../context.ts';
import { type LoginProof, passwordMark } from './login-proof.ts';

type Context = Pick<ReviewContext, 'config' | 'database' | 'secrets'>;

/** Purposes of keyed hashes and seals of this folder. */
const THROTTLE_HASH = 'login-throttle';
const RECOVERY_HASH = 'recovery-code';
const TOTP_SEAL = 'totp';

/**
 * The account that login name and password belong to. The guess is counted before it is looked at.
 *
 * @throws SaringError `LOGIN_FAILED`, `RATE_LIMITED`
 */
export async function checkPassword(
  context: Context,
  login: string,
  password: string,
): Promise<FoundLogin & { readonly password_hash: string }> {
  const name = login.trim().toLowerCase();
  const key = context.secrets.hash(THROTTLE_HASH, `password ${name}`);
  await takeLoginAttempt(context.database, key);
  const found = await findLogin(context.database, name);
  const hash = found?.password_hash ?? null;
  const right = await verifyPassword(hash, password);
  if (found === null || hash === null || !right) throw new SaringError('LOGIN_FAILED');
  await clearLoginAttempts(context.database, key);
  return { ...found, password_hash: hash };
}

/** What is still missing after the right password. */
export function missingFactor(context: Context, found: FoundLogin): 'code' | 'set-up' | null {
  if (found.totp_secret !== null) return 'code';
  // A demo must open without a telephone at hand; nothing in it is worth more than that.
  return needsSecondFactor(found.roles) && !context.config.demo ? 'set-up' : null;
}

/** A new session under a new token, which only the browser will know. */
export async function startSession(
  context: Context,
  who: { readonly tenantId: string; readonly accountId: string },
  device: string | null,
): Promise<string> {
  const token = newSessionToken();
  await context.database.withTenant(who.tenantId, (tx) =>
    createSession(tx, {
      tenantId: who.tenantId,
      accountId: who.accountId,
      tokenHash: context.secrets.hash(SESSION_HASH, token),
      device,
    }),
  );
  return token;
}

/**
 * The account of a proof, while its password is the same.
 *
 * @throws SaringError `LOGIN_FAILED`
 */
export async function accountOfProof(
  context: Context,
  proof: LoginProof,
): Promise<{ readonly login: FoundLogin; readonly name: string }> {
  const account = await context.database.withTenant(proof.tenantId, (tx) =>
    findAccount(tx, { id: proof.accountId }),
  );
  const login = account === null ? null : await findLogin(context.database, account.login);
  const hash = login?.password_hash ?? null;
  if (account === null || login === null || hash === null) throw new SaringError('LOGIN_FAILED');
  if (passwordMark(context.secrets, hash) !== proof.mark) throw new SaringError('LOGIN_FAILED');
  return { login, name: account.login };
}

/**
 * Checks a code of the app, or a recovery code in its place. Either works once.
 *
 * @throws SaringError `LOGIN_FAILED`, `RATE_LIMITED`
 */
export async function checkSecondFactor(
  context: Context,
  found: FoundLogin,
  typed: string,
): Promise<void> {
  const { database, secrets } = context;
  const key = secrets.hash(THROTTLE_HASH, `factor ${found.account_id}`);
  await takeLoginAttempt(database, key);
  if (found.totp_secret === null) throw new SaringError('LOGIN_FAILED');
  const step = totpStep(secrets.decrypt(TOTP_SEAL, found.totp_secret), typed);
  const recovery = parseRecoveryCode(typed);
  const right = await database.withTenant(found.tenant_id, async (tx) => {
    if (step !== null) return takeTotpStep(tx, found.account_id, step);
    if (recovery === null) return false;
    return takeRecoveryCode(tx, found.account_id, secrets.hash(RECOVERY_HASH, recovery));
  });
  if (!right) throw new SaringError('LOGIN_FAILED');
  await clearLoginAttempts(database, key);
}

/**
 * Sets the second factor up once a code shows that the app has the secret.
 *
 * @returns the recovery codes, which nobody will see again
 * @throws SaringError `LOGIN_FAILED`
 */
export async function setUpSecondFactor(
  context: Context,
  who: { readonly tenantId: string; readonly accountId: string },
  secret: string,
  typed: string,
): Promise<string[]> {
  const { secrets } = context;
  const step = totpStep(secret, typed);
  if (step === null) throw new SaringError('LOGIN_FAILED');
  const codes = newRecoveryCodes();
  await context.database.withTenant(who.tenantId, async (tx) => {
    await setSecondFactor(tx, who.accountId, secrets.encrypt(TOTP_SEAL, secret));
    await takeTotpStep(tx, who.accountId, step);
    await replaceRecoveryCodes(
      tx,
      { tenantId: who.tenantId, accountId: who.accountId },
      codes.map((code) => secrets.hash(RECOVERY_HASH, code)),
    );
    await appendLog(tx, {
      tenantId: who.tenantId,
      actor: `account:${who.accountId}`,
      action: 'account.second_factor_set',
      subject: `account:${who.accountId}`,
      data: {},
    });
  });
  return codes;
}
