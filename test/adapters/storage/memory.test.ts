import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../../adapters/storage/memory.ts';
import { storeContract } from './store-contract.ts';

describe('memory store', () => {
  describe('as any store', () => storeContract(async () => memoryStore()));

  test('says that it has nothing to copy', async () => {
    await expect(memoryStore().backup('copy.db')).rejects.toThrow('held in memory only');
  });
});
