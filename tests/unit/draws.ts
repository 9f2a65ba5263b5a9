/**
 * Which cases the property tests draw: the same in every run, so that what fails on one machine fails on all, and a
 * change is not refused for what it did not touch. `PROPERTY_SEED=random npm run test:unit` draws new ones, a number in
 * its place those of that run (a failure names its seed).
 */
import fc from 'fast-check';

const told = process.env.PROPERTY_SEED;
if (told !== 'random')
	fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(told ?? 2026) });
