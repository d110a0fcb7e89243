import { fakePool, fakeRun } from "./fakeThreads";

// started by a test as the command line starts: prints the sum over two worker threads
const { pool } = fakePool(2);
const { sum } = await fakeRun(pool, { trials: 5000, shardSize: 256 });
pool.close();
console.log(sum);
