// Before the tests run side by side: the chain spec that all their nodes start from.
import { developmentSpec } from './src/chain-spec.js';

await developmentSpec();
