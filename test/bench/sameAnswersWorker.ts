/** @file Posts the answers as a browser computes them. */
import { fetchFiles } from '../../src/model/files';
import { computeAnswers } from './sameAnswers';

computeAnswers(fetchFiles()).then(
  (answer) => postMessage({ answer }),
  (error: unknown) => postMessage({ error: String(error) }),
);
