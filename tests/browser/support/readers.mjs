// Other programs that read what the widget writes: a table for analysts, a calendar for agendas, a
// result file by its schema.
import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import Ajv from "ajv/dist/2020.js";
import ICAL from "ical.js";

// Nothing is downloaded, and no format is given: DuckDB detects it.
const OFFLINE = { autoinstall_known_extensions: "false", autoload_known_extensions: "false" };
const SCHEMA = new URL("../../../docs/result.schema.json", import.meta.url);
const DATA = /<script type="application\/json" id="faire-ensemble">(.*?)<\/script>/s;

/** `{ separator, columns: [{ name, type }], rows: [[value]] }` of a CSV file: an empty cell is null. */
export async function readTable(path) {
  const duckdb = await DuckDBInstance.create(":memory:", OFFLINE);
  const connection = await duckdb.connect();
  try {
    const form = await connection.runAndReadAll("select Delimiter from sniff_csv($path)", { path });
    const table = await connection.runAndReadAll("select * from read_csv($path)", { path });
    const types = table.columnTypes();
    return {
      separator: form.getRowsJS()[0][0],
      columns: table.columnNames().map((name, at) => ({ name, type: String(types[at]) })),
      rows: table.getRowsJS().map((row) => row.map((it) => (typeof it === "bigint" ? Number(it) : it))),
    };
  } finally {
    connection.closeSync();
    duckdb.closeSync();
  }
}

/** The events of a calendar, each with its alarms, as `ical.js` understands them. */
export function readCalendar(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const value = (part, name) => part.getFirstPropertyValue(name);
  return calendar.getAllSubcomponents("vevent").map((part) => {
    const event = new ICAL.Event(part);
    // Relative to the start of the day, in the time zone of the agenda.
    const alarm = (it) => {
      const at = event.startDate.clone();
      at.isDate = false;
      at.addDuration(value(it, "trigger"));
      return { action: value(it, "action"), at: at.toString() };
    };
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      isAllDay: event.startDate.isDate,
      stamp: value(part, "dtstamp").toString(),
      url: value(part, "url"),
      visibility: value(part, "class"),
      transparency: value(part, "transp"),
      alarms: part.getAllSubcomponents("valarm").map(alarm),
    };
  });
}

/** The errors of a result file by its schema, one line each. */
export function faultsOf(result) {
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
  const isValid = ajv.compile(JSON.parse(readFileSync(SCHEMA, "utf8")));
  isValid(result);
  return (isValid.errors ?? []).map((it) => `${it.instancePath || "/"}: ${it.message}`);
}

/** The result file in a result page. */
export function dataOf(page) {
  return JSON.parse(page.match(DATA)[1]);
}
