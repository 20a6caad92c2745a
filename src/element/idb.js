// What IndexedDB answers, as promises. The build puts this beside what keeps: embed/keeping.js, room/store.js.

/** A disk that is full may never answer, in milliseconds. */
const PATIENCE = 2_000;

function answered(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function done(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}

function inTime(promise, patience = PATIENCE) {
  const late = new Promise((_, reject) => setTimeout(() => reject(Error("no answer")), patience));
  return Promise.race([promise, late]);
}
