import { expect, test } from 'vitest';
import { siteAddress } from '../../../scripts/site-address';

test('the address of the site ends in a slash, and is none where none is given', () => {
	expect(siteAddress(undefined, '')).toBeNull();
	expect(siteAddress('', '')).toBeNull();
	expect(siteAddress('https://mirror.example', '')).toBe('https://mirror.example/');
	expect(siteAddress('https://mirror.example/value', '/value')).toBe(
		'https://mirror.example/value/'
	);
});

test.each([
	['mirror.example', ''],
	['ftp://mirror.example/', ''],
	['https://mirror.example/?from=card', ''],
	['https://mirror.example/value/', ''],
	['https://mirror.example/', '/value']
])('an address that leads nowhere stops the build: %s under "%s"', (given, base) => {
	expect(() => siteAddress(given, base)).toThrow('SITE_ADDRESS');
});
