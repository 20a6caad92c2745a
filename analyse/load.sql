-- Reads results of faire-ensemble in all their forms into one table, with DuckDB 1.3 or later.
--
--   SET VARIABLE files = 'results/**';
--   .read load.sql
--   FROM answers;
--
-- `files` is a pattern, or a list of files: share links in any text or table, result files (JSON),
-- pages to keep (HTML) and answers.csv, mixed. `items.csv` and `earlier.csv` are read in the current
-- folder, or in that of the variable `structure`.
--
--   answers   one row for each answer, with the columns of answers.csv, of which label comes from the file
--   results   one row for each result
--   scores    one row for each dimension of a score code, which holds no answers
--   bridged   the answers to items of the latest revision, under the ids that they have there
--   told      what does not count, with the reason
--
-- Nothing leaves this machine. docs/data.md explains what these tables reveal.

-- The structure of each revision ----------------------------------------------------------------

CREATE OR REPLACE TABLE items AS
SELECT * REPLACE (revision::USMALLINT AS revision, position::USMALLINT AS position, express::BOOLEAN AS express)
FROM read_csv(coalesce(getvariable('structure'), '.') || '/items.csv', header = true, all_varchar = true);

CREATE OR REPLACE TABLE earlier AS
SELECT * REPLACE (revision::USMALLINT AS revision, earlier_revision::USMALLINT AS earlier_revision)
FROM read_csv(coalesce(getvariable('structure'), '.') || '/earlier.csv', header = true, all_varchar = true);

-- For each revision and path: the items asked, the dimensions with the bits of their counts, and the
-- number of characters of a code of each kind.
CREATE OR REPLACE TABLE fe_paths AS
WITH asked AS (
  SELECT DISTINCT questionnaire, revision, fingerprint, path, position, item, axis, dimension
  FROM items, (VALUES ('express'), ('complete')) AS paths (path)
  WHERE path = 'complete' OR express
), possible AS (
  -- All counts of a dimension of so many items, in order: "Score code" in docs/formats.md.
  SELECT size,
    list({'applicable': applicable, 'answered': answered, 'sum': total}
      ORDER BY applicable, answered, total) AS counts
  FROM range(1, 10) AS a (size), range(10) AS b (applicable), range(10) AS c (answered), range(28) AS d (total)
  WHERE applicable <= size AND answered <= applicable AND total <= 3 * answered
  GROUP BY size
), sized AS (
  SELECT fingerprint, path, axis, dimension, min(position) AS first, count(*) AS size
  FROM asked GROUP BY fingerprint, path, axis, dimension
), weighed AS (
  SELECT *, length(bin(len(counts) - 1)) AS width FROM sized JOIN possible USING (size)
), placed AS (
  SELECT *, sum(width) OVER (PARTITION BY fingerprint, path ORDER BY first) - width AS start FROM weighed
), themes AS (
  SELECT fingerprint, path, sum(width)::INTEGER AS bits,
    list({'axis': axis, 'dimension': dimension, 'counts': counts, 'bits': width::INTEGER, 'start': start::INTEGER}
      ORDER BY first) AS dimensions
  FROM placed GROUP BY fingerprint, path
), paths AS (
  SELECT questionnaire, revision, fingerprint, path, count(*)::INTEGER AS size, list(item ORDER BY position) AS asked
  FROM asked GROUP BY questionnaire, revision, fingerprint, path
)
SELECT *, 1 + ceil(4 * (21 + ceil(3 * size / 8)) / 3)::INTEGER AS answer_length,
  2 + ceil(4 * (13 + ceil(bits / 8)) / 3)::INTEGER AS score_length
FROM paths JOIN themes USING (fingerprint, path);

-- Share codes: docs/formats.md ------------------------------------------------------------------

CREATE OR REPLACE MACRO fe_digits(code) AS regexp_replace(code, '^s?1', '');

CREATE OR REPLACE MACRO fe_blob(digits) AS
  try(from_base64(translate(digits, '-_', '+/') || repeat('=', (4 - length(digits) % 4) % 4)));

-- The bytes after the version; NULL if the digits are not base64url. Encoded again, they must give the
-- same digits: spare bits are zero.
CREATE OR REPLACE MACRO fe_bytes(code) AS CASE
  WHEN rtrim(translate(to_base64(fe_blob(fe_digits(code))), '+/', '-_'), '=') = fe_digits(code)
  THEN list_transform(range(octet_length(fe_blob(fe_digits(code)))),
    lambda i: ('0x' || substr(hex(fe_blob(fe_digits(code))), 2 * i + 1, 2))::UINTEGER)
END;

-- CRC-32/ISO-HDLC, four bits at a time.
CREATE OR REPLACE MACRO fe_crc_step(register) AS xor(register >> 4, ([
  0, 498536548, 997073096, 651767980, 1994146192, 1802195444, 1303535960, 1342533948,
  3988292384, 4027552580, 3604390888, 3412177804, 2607071920, 2262029012, 2685067896, 3183342108
]::UINTEGER[])[(register & 15) + 1]);

CREATE OR REPLACE MACRO fe_crc(bytes) AS xor(4294967295::UINTEGER, list_reduce(
  bytes, lambda register, byte: fe_crc_step(fe_crc_step(xor(register, byte))), 4294967295::UINTEGER));

-- A little-endian number of so many bytes, from a position (from 1).
CREATE OR REPLACE MACRO fe_number(bytes, first, size) AS
  list_sum(list_transform(range(size), lambda it: bytes[first + it]::UBIGINT << (8 * it)))::UBIGINT;

-- So many bits, from a bit (from 0) of what follows some bytes.
CREATE OR REPLACE MACRO fe_bits(bytes, skipped, start, size) AS
  ((bytes[skipped + start // 8 + 1]
    | (coalesce(bytes[skipped + start // 8 + 2], 0) << 8)
    | (coalesce(bytes[skipped + start // 8 + 3], 0) << 16)) >> (start % 8)) & ((1 << size) - 1);

CREATE OR REPLACE MACRO fe_is_intact(code, bytes) AS coalesce(len(bytes) >= 13
  AND fe_crc(list_concat(CASE WHEN code LIKE 's%' THEN [115, 49] ELSE [49] END::UINTEGER[], bytes[:-5]))
    = fe_number(bytes, len(bytes) - 3, 4), false);

CREATE OR REPLACE MACRO fe_fingerprint(bytes) AS printf('%08x', fe_number(bytes, 4, 4));

CREATE OR REPLACE MACRO fe_path(bytes) AS CASE WHEN bytes[1] & 4 = 4 THEN 'complete' ELSE 'express' END;

CREATE OR REPLACE MACRO fe_perimeter(bytes) AS ['me', 'team', 'network'][(bytes[1] & 3) + 1];

CREATE OR REPLACE MACRO fe_date(bytes) AS DATE '2000-01-01' + fe_number(bytes, 8, 2)::INTEGER;

CREATE OR REPLACE MACRO fe_id(bytes) AS
  array_to_string(list_transform(bytes[10:17], lambda it: printf('%02x', it)), '');

CREATE OR REPLACE MACRO fe_length(code, answer_length, score_length) AS
  CASE WHEN code LIKE 's%' THEN score_length ELSE answer_length END;

-- The three bits of an answer, and its word; 6 is none.
CREATE OR REPLACE MACRO fe_word(answer) AS
  ['0', '1', '2', '3', 'not-applicable', 'do-not-know', NULL, 'blank'][answer + 1];

CREATE OR REPLACE MACRO fe_answer(word) AS
  list_position(['0', '1', '2', '3', 'not-applicable', 'do-not-know', '', 'blank'], word) - 1;

-- The files, by what they are --------------------------------------------------------------------

CREATE OR REPLACE TEMP MACRO fe_header(delimiter) AS replace(
  'result,date,questionnaire,revision,fingerprint,perimeter,path,lang,axis,dimension,item,answer,level', ',', delimiter);

-- What is not UTF-8 keeps its ASCII, which is all that a link needs.
CREATE OR REPLACE TEMP MACRO fe_text(content) AS ltrim(coalesce(try(decode(content)),
  replace(replace(replace(content::VARCHAR, '\x00', ''), '\x0D', chr(13)), '\x0A', chr(10))), chr(65279) || E' \t\r\n');

CREATE OR REPLACE TEMP MACRO fe_kind(text) AS CASE
  WHEN starts_with(text, '{') THEN 'json'
  WHEN starts_with(text, fe_header(',') || ',round') THEN 'group'
  WHEN regexp_matches(text, '^' || fe_header('[,;\t]') || '([,;\t]label)?([,;\t]note)?\r?\n')
    THEN 'answers' || text[7] || regexp_extract(text, '^[^\r\n]*?[,;\t](label)?(?:[,;\t]note)?\r?\n', 1)
      || regexp_extract(text, '^[^\r\n]*[,;\t](note)?', 1)
  WHEN regexp_matches(text, '^[^\n]*[,;]result[,;]date[,;]questionnaire[,;]revision[,;]fingerprint[,;]perimeter\r?\n') THEN 'table'
  WHEN regexp_matches(text, '(?i)<script[^>]*\sid\s*=\s*["'']?faire-ensemble["''\s>]') THEN 'page'
  ELSE 'text'
END;

-- The start of a file's name, up to the first "_", or else its folder.
CREATE OR REPLACE TEMP MACRO fe_label(file) AS left(CASE
  WHEN trim(regexp_extract(file, '([^/\\_]*)_[^/\\]*$', 1)) <> '' THEN trim(regexp_extract(file, '([^/\\_]*)_[^/\\]*$', 1))
  WHEN regexp_extract(file, '([^/\\]*)[/\\][^/\\]*$', 1) NOT IN ('.', '..')
    THEN trim(regexp_extract(file, '([^/\\]*)[/\\][^/\\]*$', 1))
  ELSE '' END, 60);

-- The data in a page.
CREATE OR REPLACE TEMP MACRO fe_data(text) AS regexp_extract(text,
  '(?is)<script[^>]*\sid\s*=\s*["'']?faire-ensemble["'']?[^>]*>[^{]*(\{.*?\})[^}]*</script', 1);

CREATE OR REPLACE TEMP TABLE fe_files AS
SELECT filename AS file, fe_kind(fe_text(content)) AS kind FROM read_blob(getvariable('files'));

-- Read again rather than kept, which takes less memory. A list of files can't be empty: `query` reads
-- none if there is none.
SET VARIABLE fe_others = (SELECT list(file) FROM fe_files WHERE kind IN ('json', 'page', 'text'));

CREATE OR REPLACE TEMP TABLE fe_texts AS
SELECT file, kind, CASE kind WHEN 'page' THEN fe_data(text) ELSE text END AS text
FROM query(CASE WHEN getvariable('fe_others') IS NULL
  THEN 'SELECT '''' AS file, '''' AS text WHERE false'
  ELSE 'SELECT filename AS file, fe_text(content) AS text FROM read_blob(getvariable(''fe_others''))' END)
JOIN fe_files USING (file);

-- Result files and pages -------------------------------------------------------------------------

CREATE OR REPLACE TEMP TABLE fe_records AS
WITH valid AS (
  SELECT file, kind, json_valid(text) AS is_json, CASE WHEN is_json THEN text ELSE '{}' END AS text
  FROM fe_texts WHERE kind IN ('json', 'page')
)
SELECT file, kind AS form, is_json, text->>'document' AS document, text->>'faire-ensemble' AS session,
  CASE WHEN text->>'document' = 'faire-ensemble-result' THEN try(json_transform(text, '{
    "format": "BIGINT", "id": "VARCHAR", "date": "VARCHAR", "perimeter": "VARCHAR", "path": "VARCHAR",
    "questionnaire": {"id": "VARCHAR", "revision": "INTEGER", "fingerprint": "VARCHAR", "lang": "VARCHAR"},
    "answers": "MAP(VARCHAR, VARCHAR)", "notes": "MAP(VARCHAR, VARCHAR)"}')) END AS record
FROM valid;

CREATE OR REPLACE TEMP TABLE fe_read AS
SELECT file, form, 0::BIGINT AS ordinal, lower(record.id) AS result, try(record.date::DATE) AS date,
  record.questionnaire.id AS questionnaire, record.questionnaire.revision AS revision,
  record.questionnaire.fingerprint AS fingerprint, record.perimeter AS perimeter, record.path AS path,
  coalesce(record.questionnaire.lang, '') AS lang, NULL::VARCHAR AS label,
  list_transform(asked, lambda it: fe_answer(coalesce(record.answers[it], 'blank')))::UTINYINT[] AS answers,
  CASE WHEN len(map_keys(record.notes)) > 0 THEN list_transform(asked, lambda it: record.notes[it]) END AS notes,
  list_has_all(asked, list_filter(map_keys(record.answers), lambda it: record.answers[it] IS NOT NULL)) AS is_whole
FROM fe_records LEFT JOIN fe_paths
  ON fe_paths.fingerprint = record.questionnaire.fingerprint AND fe_paths.path = record.path
WHERE record.format = 1;

-- answers.csv ------------------------------------------------------------------------------------

SET VARIABLE fe_tables = (SELECT map(list(kind), list(files)) FROM (
  SELECT kind, list(file) AS files FROM fe_files WHERE kind LIKE 'answers%' GROUP BY kind));

-- In strict mode, DuckDB 1.5 drops a line whose quote never ends without a word, if there are several files.
CREATE OR REPLACE TEMP MACRO fe_reads(kind) AS
  ' UNION ALL BY NAME SELECT * EXCLUDE (axis, dimension, level, filename)'
  || CASE WHEN kind LIKE '%label%' THEN ' REPLACE (coalesce(label, '''') AS label)' ELSE '' END || ', filename AS file'
  || ' FROM read_csv(getvariable(''fe_tables'')[''' || kind || '''], delim = ''' || kind[8] || ''', quote = ''"'','
  || ' escape = ''"'', header = true, filename = true, store_rejects = true, strict_mode = false, auto_detect = false, columns = {'
  || array_to_string(list_transform(string_split(fe_header(',') || CASE WHEN kind LIKE '%label%' THEN ',label' ELSE '' END
    || CASE WHEN kind LIKE '%note' THEN ',note' ELSE '' END, ','),
    lambda it: it || ': ''VARCHAR'''), ', ') || '})';

-- What an earlier run refused.
DROP TABLE IF EXISTS reject_errors;
DROP TABLE IF EXISTS reject_scans;

CREATE OR REPLACE TEMP TABLE fe_rows AS
FROM query('SELECT '''' AS file, '''' AS result, '''' AS date, '''' AS questionnaire, '''' AS revision,'
  || ' '''' AS fingerprint, '''' AS perimeter, '''' AS path, '''' AS lang, '''' AS item, '''' AS answer, '''' AS label, '''' AS note'
  || ' WHERE false' || coalesce(array_to_string(
    list_transform(map_keys(getvariable('fe_tables')), lambda it: fe_reads(it)), ''), ''));

-- Lines that are no row.
CREATE OR REPLACE TEMP TABLE fe_rejected AS
FROM query(CASE WHEN getvariable('fe_tables') IS NULL THEN 'SELECT '''' AS file, '''' AS code WHERE false'
  ELSE 'SELECT DISTINCT file_path AS file, csv_line AS code FROM reject_errors JOIN reject_scans USING (scan_id, file_id)' END);

INSERT INTO fe_read
WITH numbered AS (
  SELECT *, row_number() OVER (PARTITION BY file, result, item ORDER BY rowid) AS ordinal FROM fe_rows
), placed AS (
  SELECT numbered.*, position
  FROM numbered LEFT JOIN (SELECT DISTINCT fingerprint, item, position FROM items) USING (fingerprint, item)
), grouped AS (
  SELECT file, ordinal, result, date, questionnaire, revision, fingerprint, perimeter, path, any_value(lang) AS lang,
    any_value(label) AS label, list(fe_answer(answer) ORDER BY position)::UTINYINT[] AS answers, list(item ORDER BY position) AS found,
    CASE WHEN count(note) > 0 THEN list(note ORDER BY position) END AS notes
  FROM placed GROUP BY file, ordinal, result, date, questionnaire, revision, fingerprint, perimeter, path
)
SELECT file, 'answers', ordinal, result, try(date::DATE), questionnaire, try(revision::INTEGER), fingerprint,
  perimeter, path, coalesce(lang, ''), label, answers, notes, found = asked
FROM grouped LEFT JOIN (SELECT fingerprint, path, asked FROM fe_paths) USING (fingerprint, path);

-- Links and codes --------------------------------------------------------------------------------

-- What follows `r=` in a link, and words that may be codes. `run` ends with the line; `flat` goes on
-- over line breaks and the quotation marks of a mail.
CREATE OR REPLACE TEMP TABLE fe_found AS
WITH plain AS (
  SELECT file, regexp_replace(regexp_replace(text,
    '%(25)*3D|=3D|&#61;|&#x3D;|&equals;', '=', 'gi'), '%(25)*23|&#35;|&num;', '#', 'gi') AS text
  FROM fe_texts WHERE kind = 'text'
    OR file IN (SELECT file FROM fe_records WHERE is_json AND document IS NULL AND session IS NULL)
), segments AS (
  SELECT file, true AS is_link,
    unnest(regexp_extract_all(text, '[#&?]r=((?:[A-Za-z0-9_-]|=\r?\n|[\s>|])*)', 1)) AS segment
  FROM plain
  UNION ALL
  SELECT file, false, unnest(regexp_extract_all(regexp_replace(text, '[#&?]r=[A-Za-z0-9_-]*', ' ', 'g'),
    '(?:^|[^A-Za-z0-9_-])(s?1[A-Za-z0-9_-]{20,})', 1))
  FROM plain
)
SELECT file, is_link, row_number() OVER () AS ordinal, regexp_extract(segment, '^[A-Za-z0-9_-]*') AS run,
  left(regexp_replace(segment, '=\r?\n|[\s>|]+', '', 'g'), 400) AS flat
FROM segments;

CREATE OR REPLACE TEMP TABLE fe_codes AS
WITH whole AS (
  SELECT *, fe_is_intact(run, bytes) AS is_intact FROM (SELECT *, fe_bytes(run) AS bytes FROM fe_found)
), headed AS (
  SELECT file, is_link, ordinal, flat, fe_bytes(left(flat, CASE WHEN flat LIKE 's%' THEN 14 ELSE 13 END)) AS head
  FROM whole WHERE NOT is_intact
), cut AS (
  -- A code that goes on in the next line, or is followed by other digits, has the length of its path.
  SELECT file, is_link, ordinal, left(flat, fe_length(flat, answer_length, score_length)) AS code
  FROM headed JOIN fe_paths ON fe_fingerprint(head) = fingerprint AND fe_path(head) = fe_paths.path
), found_again AS (
  SELECT *, true AS is_intact FROM (SELECT *, fe_bytes(code) AS bytes FROM cut) WHERE fe_is_intact(code, bytes)
)
SELECT file, is_link, ordinal, run AS code, bytes, is_intact FROM whole
WHERE ordinal NOT IN (SELECT ordinal FROM found_again)
UNION ALL FROM found_again;

-- The first error of each code, in the order of docs/formats.md.
CREATE OR REPLACE TEMP TABLE fe_checked AS
WITH known AS (
  SELECT fe_codes.*, code LIKE 's%' AS is_score, fe_paths.*,
    fe_length(code, answer_length, score_length) AS right_length
  FROM fe_codes LEFT JOIN fe_paths
    ON is_intact AND fe_fingerprint(bytes) = fingerprint AND fe_path(bytes) = fe_paths.path
), unpacked AS (
  SELECT *,
    CASE WHEN NOT is_score AND length(code) = right_length
      THEN list_transform(range(size), lambda i: fe_bits(bytes, 17, 3 * i, 3)) END AS answers,
    CASE WHEN is_score AND length(code) = right_length
      THEN list_transform(dimensions, lambda it: it.counts[fe_bits(bytes, 9, it.start, it.bits) + 1]) END AS counts,
    CASE WHEN is_score THEN 9 ELSE 17 END AS skipped, CASE WHEN is_score THEN bits ELSE 3 * size END AS used
  FROM known
), lengths AS (
  SELECT list(answer_length) AS of_answers, list(score_length) AS of_scores FROM fe_paths
)
SELECT *, CASE
  WHEN regexp_matches(code, '^s*[2-9]') THEN 'later'
  WHEN NOT regexp_matches(code, '^s?1') THEN 'not-a-code'
  WHEN NOT is_intact AND list_contains(CASE WHEN is_score THEN of_scores ELSE of_answers END, length(code)) THEN 'damaged'
  WHEN NOT is_intact THEN 'length'
  WHEN right_length IS NULL AND fe_number(bytes, 2, 2) NOT IN (SELECT revision FROM fe_paths) THEN 'revision'
  WHEN right_length IS NULL THEN 'questionnaire'
  WHEN bytes[1] > 7 OR bytes[1] & 3 = 3 THEN 'impossible'
  WHEN length(code) <> right_length THEN 'length'
  WHEN list_contains(answers, 6) OR len(list_filter(counts, lambda it: it IS NULL)) > 0 THEN 'impossible'
  WHEN used % 8 > 0 AND fe_bits(bytes, skipped, used, 8 - used % 8) > 0 THEN 'impossible'
END AS reason
FROM unpacked, lengths;

INSERT INTO fe_read
SELECT file, 'link', ordinal, fe_id(bytes), fe_date(bytes), questionnaire, revision, fingerprint, fe_perimeter(bytes),
  path, '', NULL, answers::UTINYINT[], NULL, true
FROM fe_checked WHERE reason IS NULL AND NOT is_score;

-- The tables -------------------------------------------------------------------------------------

CREATE OR REPLACE TEMP TABLE fe_judged AS
WITH checked AS (
  SELECT *, CASE
    WHEN fingerprint IN (SELECT fingerprint FROM fe_paths) THEN CASE
      WHEN NOT regexp_matches(coalesce(result, ''), '^[0-9a-f]{16}$')
        OR date IS NULL OR date NOT BETWEEN DATE '2000-01-01' AND DATE '2179-06-06'
        OR coalesce(perimeter, '') NOT IN ('me', 'team', 'network') OR is_whole IS DISTINCT FROM true
        OR len(list_filter(answers, lambda it: it IS NULL OR it = 6)) > 0
      THEN 'malformed' END
    WHEN questionnaire IN (SELECT questionnaire FROM fe_paths)
      AND (questionnaire, revision) NOT IN (SELECT (questionnaire, revision) FROM fe_paths)
    THEN 'revision'
    ELSE 'questionnaire'
  END AS reason
  FROM fe_read
), ranked AS (
  -- Of a result that is there several times, the latest counts, then the one with the most answers.
  SELECT *, row_number() OVER (PARTITION BY result, reason IS NULL ORDER BY date DESC,
    len(list_filter(answers, lambda it: it < 7)) DESC,
    list_position(['json', 'page', 'answers', 'link'], form), file, ordinal) AS place
  FROM checked
)
SELECT * REPLACE (CASE WHEN reason IS NULL AND place > 1 THEN 'double' ELSE reason END AS reason) FROM ranked;

CREATE OR REPLACE TABLE results AS
SELECT result, date, questionnaire, revision::USMALLINT AS revision, fingerprint, perimeter, path, lang,
  coalesce(label, fe_label(file)) AS label, file, form, answers, notes
FROM fe_judged WHERE reason IS NULL ORDER BY file, ordinal;

CREATE OR REPLACE VIEW answers AS
WITH each AS (
  SELECT result, date, questionnaire, revision, fingerprint, perimeter, path, lang, label,
    unnest(answers) AS answer, unnest(notes) AS note, generate_subscripts(answers, 1) AS nth
  FROM results
), places AS (
  SELECT fingerprint, path, unnest(asked) AS item, generate_subscripts(asked, 1) AS nth FROM fe_paths
), names AS (
  SELECT DISTINCT fingerprint, item, axis, dimension FROM items
)
SELECT result, date, questionnaire, revision, fingerprint, perimeter, path, lang, axis, dimension, item,
  fe_word(answer) AS answer, CASE WHEN answer < 4 THEN answer END AS level, label, note
FROM each JOIN places USING (fingerprint, path, nth) JOIN names USING (fingerprint, item);

CREATE OR REPLACE TABLE scores AS
WITH each AS (
  SELECT *, unnest(dimensions) AS place, unnest(counts) AS tally FROM fe_checked WHERE reason IS NULL AND is_score
)
SELECT file, ordinal AS number, fe_date(bytes) AS date, questionnaire, revision, fingerprint,
  fe_perimeter(bytes) AS perimeter, path, place.axis AS axis, place.dimension AS dimension,
  tally.applicable AS applicable, tally.answered AS answered, tally.sum AS sum
FROM each;

CREATE OR REPLACE VIEW bridged AS
WITH latest AS (
  SELECT DISTINCT questionnaire, fingerprint FROM items QUALIFY revision = max(revision) OVER (PARTITION BY questionnaire)
), names AS (
  SELECT DISTINCT fingerprint, item, axis, dimension FROM items
), same AS (
  SELECT fingerprint AS answered, item AS answered_item, names.* FROM latest JOIN names USING (fingerprint)
  UNION ALL
  SELECT earlier_fingerprint, earlier_item, names.*
  FROM earlier JOIN latest USING (fingerprint) JOIN names USING (fingerprint, item)
)
SELECT answers.* REPLACE (same.axis AS axis, same.dimension AS dimension, same.item AS item)
FROM answers JOIN same ON answers.fingerprint = answered AND answers.item = answered_item;

CREATE OR REPLACE TABLE told AS
WITH all_told AS (
  SELECT file, reason, result, '' AS code FROM fe_judged WHERE reason IS NOT NULL
  UNION ALL
  -- A word that only looks like a code is none.
  SELECT file, reason, CASE WHEN is_intact AND NOT is_score AND right_length IS NULL THEN fe_id(bytes) ELSE '' END, code
  FROM fe_checked WHERE reason IS NOT NULL AND (is_link OR is_intact)
  UNION ALL
  SELECT file, CASE WHEN NOT is_json THEN 'not-json'
    WHEN session IS NOT NULL OR document = 'faire-ensemble-group-report' THEN 'group'
    WHEN document IS DISTINCT FROM 'faire-ensemble-result' THEN 'no-result'
    WHEN record.format > 1 THEN 'later' ELSE 'malformed' END, '', ''
  FROM fe_records WHERE record.format IS DISTINCT FROM 1 AND file NOT IN (SELECT file FROM fe_found)
  UNION ALL
  SELECT file, kind, '', '' FROM fe_files WHERE kind IN ('group', 'table')
  UNION ALL
  SELECT file, 'malformed', '', code FROM fe_rejected
  UNION ALL
  SELECT file, 'no-result', '', '' FROM fe_files
  WHERE kind = 'text' AND file NOT IN (SELECT file FROM fe_checked WHERE is_link OR is_intact)
)
SELECT * FROM all_told ORDER BY ALL;

-- What was read ----------------------------------------------------------------------------------

SELECT (SELECT count(*) FROM results) AS results, (SELECT count(*) FROM answers) AS answers,
  (SELECT count(DISTINCT number) FROM scores) AS score_codes,
  (SELECT count(*) FROM told WHERE reason = 'double') AS doubles,
  (SELECT count(*) FROM told WHERE reason <> 'double') AS refused,
  (SELECT count(*) FROM results WHERE fingerprint IN (SELECT earlier_fingerprint FROM earlier)) AS of_earlier_revisions;
