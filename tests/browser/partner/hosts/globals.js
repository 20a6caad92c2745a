// JavaScript's own parts, as old libraries replaced them: in plain sight of `for in`, and not quite
// what the standard says.

Array.prototype.map = function (iterator, context) {
  const results = [];
  for (let at = 0; at < this.length; at += 1) results.push(iterator.call(context, this[at], at));
  return results;
};
Array.prototype.each = function (iterator) {
  for (let at = 0; at < this.length; at += 1) iterator(this[at], at);
  return this;
};
// Lists arrive in JSON as a text, not as a list.
Array.prototype.toJSON = function () {
  return "[" + this.join(", ") + "]";
};
String.prototype.toJSON = function () {
  return `${this}`;
};
{
  const stringify = JSON.stringify;
  JSON.stringify = (value) => stringify(value, null, "\t");
}
Function.prototype.bind = function (context, ...first) {
  const it = this;
  return (...rest) => it.apply(context, first.concat(rest));
};
Array.from = (list) => {
  const results = [];
  for (let at = 0; at < list.length; at += 1) results.push(list[at]);
  return results;
};
