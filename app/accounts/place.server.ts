import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { BlockList, isIP } from 'node:net';
import { LOCAL } from './place-name';

/** Networks that are nowhere in the world: RFC 1122, 1918, 3927, 6598, 4193 and 4291. */
const AT_HOME = new BlockList();
AT_HOME.addSubnet('127.0.0.0', 8);
AT_HOME.addSubnet('10.0.0.0', 8);
AT_HOME.addSubnet('172.16.0.0', 12);
AT_HOME.addSubnet('192.168.0.0', 16);
AT_HOME.addSubnet('169.254.0.0', 16);
AT_HOME.addSubnet('100.64.0.0', 10);
AT_HOME.addAddress('::1', 'ipv6');
AT_HOME.addSubnet('fc00::', 7, 'ipv6');
AT_HOME.addSubnet('fe80::', 10, 'ipv6');

type CountryReader = { get: (address: string) => { country_code?: string } | null };
let countries: Promise<CountryReader> | undefined;

/**
 * The country of an address as ISO 3166 says it, `local` for one of the building itself, `null` when nobody
 * knows. Looked up in a file: no address leaves the forum.
 */
export async function placeOf(clientAddress: string): Promise<string | null> {
  const address = clientAddress.replace(/^::ffff:(?=\d+\.)/i, '');
  const version = isIP(address);
  if (version === 0) return null;
  if (AT_HOME.check(address, version === 6 ? 'ipv6' : 'ipv4')) return LOCAL;
  countries ??= openCountries();
  return (await countries).get(address)?.country_code ?? null;
}

/** Read at the first sign-in from outside, 8 MB: most processes (commands, tests) never need it. */
async function openCountries(): Promise<CountryReader> {
  const { Reader } = await import('mmdb-lib');
  // A path at run time: the file stays in its package, whatever the server is bundled into.
  const file = createRequire(import.meta.url).resolve('@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb');
  return new Reader(await readFile(file)) as unknown as CountryReader;
}
