// Writes the chain spec that all nodes start from, before the tests run side by side.
import { developmentSpec } from './src/chain-spec.js';

await developmentSpec();
