// IndexedDB requests as promises. The npm package `idb` would weigh more than these few lines.

/** In milliseconds: a full disk may never answer. */
export const PATIENCE = 2_000;

export function requestResult(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export function transactionDone(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}

export function withTimeout(promise, patience = PATIENCE) {
  const late = new Promise((_, reject) => setTimeout(() => reject(Error("no answer")), patience));
  return Promise.race([promise, late]);
}
