# Reads results of faire-ensemble in all their forms into one table, with R 4.0 or later and jsonlite.
#
#   source("load.R", chdir = TRUE)
#   tables <- faire_ensemble("results")
#   head(tables$answers)
#
# `files` is a folder, or file names: share links in any text or table, result files (JSON), pages to
# keep (HTML) and answers.csv, mixed. `items.csv` and `earlier.csv` are read beside this script.
#
#   answers   one row for each answer, with the columns of answers.csv, of which label comes from the file
#   results   one row for each result
#   scores    one row for each dimension of a score code, which holds no answers
#   bridged   the answers to items of the latest revision, under the ids that they have there
#   told      what does not count, with the reason
#
# Nothing leaves this machine. docs/data.md explains what these tables reveal.

fe_folder <- getwd()
fe_words <- c("0", "1", "2", "3", "not-applicable", "do-not-know", NA, "blank")
fe_columns <- c("result", "date", "questionnaire", "revision", "fingerprint", "perimeter", "path",
                "lang", "axis", "dimension", "item", "answer", "level")
fe_header <- paste(fe_columns, collapse = ",")

faire_ensemble <- function(files, structure = fe_folder) {
  if (length(files) == 1 && dir.exists(files)) {
    files <- list.files(files, recursive = TRUE, full.names = TRUE)
  }
  s <- fe_structure(structure)
  texts <- fe_texts(files)
  codes <- fe_codes(texts$file[texts$kind == "text"], texts$text[texts$kind == "text"], s)
  records <- fe_records(texts[texts$kind %in% c("json", "page"), ], s)
  tables <- fe_tables(texts[startsWith(texts$kind, "answers"), ], s)
  all <- fe_judged(c(records$results, tables$results, codes$results), s)
  is_counted <- is.na(all$found$reason)
  others <- texts[texts$kind %in% c("group", "table"), ]
  told <- rbind(all$found[!is_counted, c("file", "reason", "result")], codes$told, records$told, tables$told,
                fe_told(others$file, others$kind),
                fe_told(setdiff(texts$file[texts$kind == "text"], codes$files), "no-result"))
  results <- all$found[is_counted, ]
  answers <- fe_answers(results, all, s)
  list(answers = answers$table, scores = codes$scores, bridged = fe_bridged(answers, s),
       results = results[setdiff(names(results), c("size", "start", "reason"))],
       told = told[order(told$file, told$reason, told$result), ])
}

fe_told <- function(file, reason) {
  data.frame(file = file, reason = rep_len(reason, length(file)), result = rep("", length(file)), stringsAsFactors = FALSE)
}

# The structure of each revision ------------------------------------------------------------------

fe_csv <- function(file, sep = ",", ...) {
  read.table(file, sep = sep, quote = "\"", colClasses = "character", na.strings = character(),
             comment.char = "", encoding = "UTF-8", stringsAsFactors = FALSE, ...)
}

fe_structure <- function(folder) {
  items <- fe_csv(file.path(folder, "items.csv"), header = TRUE)
  items$position <- as.integer(items$position)
  earlier <- fe_csv(file.path(folder, "earlier.csv"), header = TRUE)
  one <- items[!duplicated(items[c("fingerprint", "position")]), ]
  one <- one[order(one$fingerprint, one$position), ]
  both <- rbind(transform(one, path = "complete"), transform(one[one$express == "true", ], path = "express"))
  paths <- split(both, paste(both$fingerprint, both$path))
  size <- vapply(paths, nrow, 0L)
  themes <- lapply(paths, function(it) {
    counts <- lapply(rle(it$dimension)$lengths, fe_counts)
    widths <- vapply(counts, function(it) floor(log2(nrow(it) - 1)) + 1, 0)
    first <- !duplicated(it$dimension)
    list(dimension = it$dimension[first], axis = it$axis[first], counts = counts, bits = widths,
         start = cumsum(widths) - widths)
  })
  bits <- vapply(themes, function(it) sum(it$bits), 0)
  questionnaire <- vapply(paths, function(it) it$questionnaire[1], "")
  revision <- vapply(paths, function(it) as.integer(it$revision[1]), 0L)
  s <- list(names = names(paths), asked = fe_asked(paths, size), first = cumsum(size) - size + 1L, themes = themes,
            size = size, bits = bits, questionnaire = questionnaire, revision = revision,
            fingerprint = sub(" .*", "", names(paths)), answer_length = 1 + ceiling(4 * (21 + ceiling(3 * size / 8)) / 3),
            score_length = 2 + ceiling(4 * (13 + ceiling(bits / 8)) / 3))
  c(s, fe_latest(s, items, earlier))
}

# The items of all paths, one path after the other.
fe_asked <- function(paths, size) {
  asked <- do.call(rbind, unname(paths))[c("fingerprint", "path", "axis", "dimension", "item")]
  asked$key <- paste(asked$fingerprint, asked$path, asked$item)
  asked$nth <- sequence(size)
  asked
}

# The items of the latest revisions, and for each item asked the row of what it is now.
fe_latest <- function(s, items, earlier) {
  last <- tapply(s$revision, s$questionnaire, max)
  latest <- unique(s$fingerprint[s$revision == last[s$questionnaire]])
  now <- unique(items[items$fingerprint %in% latest, c("fingerprint", "item", "axis", "dimension")])
  names <- earlier[earlier$fingerprint %in% latest, ]
  from <- c(paste(now$fingerprint, now$item), paste(names$earlier_fingerprint, names$earlier_item))
  to <- c(paste(now$fingerprint, now$item), paste(names$fingerprint, names$item))
  answered <- to[match(paste(s$asked$fingerprint, s$asked$item), from)]
  list(now = now, bridge = match(answered, paste(now$fingerprint, now$item)))
}

# All counts of a dimension of so many items, in order: "Score code" in docs/formats.md.
fe_counts <- function(size) {
  all <- expand.grid(sum = 0:(3 * size), answered = 0:size, applicable = 0:size)
  all[all$answered <= all$applicable & all$sum <= 3 * all$answered, ]
}

# The files, by what they are ---------------------------------------------------------------------

fe_texts <- function(files) {
  none <- data.frame(file = character(), kind = character(), text = character(), stringsAsFactors = FALSE)
  # Some at a time: pages are much longer than the data in them.
  do.call(rbind, c(list(none), lapply(fe_chunks(files), fe_some_texts)))
}

fe_chunks <- function(all) unname(split(all, (seq_along(all) - 1) %/% 500))

fe_some_texts <- function(files) {
  text <- fe_contents(files)
  kind <- fe_kind(text)
  text[kind == "page"] <- fe_data(text[kind == "page"])
  text[!kind %in% c("json", "page", "text")] <- ""
  Encoding(text) <- "UTF-8"
  data.frame(file = files, kind = kind, text = text, stringsAsFactors = FALSE)
}

fe_contents <- function(files) {
  size <- file.size(files)
  text <- suppressWarnings(vapply(seq_along(files), function(at) {
    it <- readChar(files[at], size[at], useBytes = TRUE)
    if (length(it)) it else ""
  }, ""))
  # That stops at a zero byte, of which UTF-16 is full.
  for (at in which(nchar(text, "bytes") < size)) {
    bytes <- readBin(files[at], "raw", size[at])
    text[at] <- rawToChar(bytes[bytes != 0])
  }
  # What is not UTF-8 keeps its ASCII, which is all that a link needs.
  is_other <- !validUTF8(text)
  text[is_other] <- iconv(text[is_other], "latin1", "UTF-8")
  start <- "^(?:\\xef\\xbb\\xbf|[ \\t\\r\\n])+"
  is_led <- grepl(start, text, perl = TRUE, useBytes = TRUE)
  text[is_led] <- sub(start, "", text[is_led], perl = TRUE, useBytes = TRUE)
  text
}

# The data in a page.
fe_data <- function(text) {
  # In bytes, which are faster to search and to cut.
  inside <- regexpr("(?is)<script[^>]*\\sid\\s*=\\s*[\"']?faire-ensemble[\"']?[^>]*>[^{]*\\K\\{.*?\\}(?=[^}]*</script)",
                    text, perl = TRUE, useBytes = TRUE)
  length <- attr(inside, "match.length")
  vapply(seq_along(text), function(at) {
    if (inside[at] < 0) "" else rawToChar(charToRaw(text[at])[seq(inside[at], length.out = length[at])])
  }, "")
}

fe_kind <- function(text) {
  has <- function(pattern, at, ...) grepl(pattern, text[at], useBytes = TRUE, ...)
  kind <- rep("text", length(text))
  head <- sub("(?s)\r?\n.*", "", substr(text, 1, 1000), perl = TRUE, useBytes = TRUE)
  separated <- chartr(";\t", ",,", head)
  is_table <- grepl(",result,date,questionnaire,revision,fingerprint,perimeter$", separated)
  extra <- match(separated, paste0(fe_header, c("", ",label", ",note", ",label,note")))
  is_answers <- !is.na(extra)
  # A form tool may export JSON: that is a text with links.
  is_json <- startsWith(text, "{")
  is_json[is_json] <- has("\"(document|faire-ensemble)\"", is_json, perl = TRUE) | !has("[#&?]r=", is_json, perl = TRUE)
  rest <- !is_json & !is_answers & !is_table
  rest[rest] <- has("(?i)<script[^>]*\\sid\\s*=\\s*[\"']?faire-ensemble[\"'\\s>]", rest, perl = TRUE)
  kind[rest] <- "page"
  kind[is_table] <- "table"
  kind[is_answers] <- paste0("answers", substr(head, 7, 7), c("", "label", "note", "labelnote")[extra])[is_answers]
  kind[startsWith(separated, paste0(fe_header, ",round"))] <- "group"
  kind[is_json] <- "json"
  kind
}

# The start of a file's name, up to the first "_", or else its folder.
fe_label <- function(file) {
  name <- sub(".*[/\\\\]", "", file)
  folder <- sub(".*[/\\\\]", "", substr(file, 1, nchar(file) - nchar(name) - 1))
  start <- trimws(ifelse(grepl("_", name, fixed = TRUE), sub("_.*", "", name), ""))
  folder <- ifelse(folder %in% c(".", ".."), "", trimws(folder))
  substr(ifelse(start == "", folder, start), 1, 60)
}

# Result files and pages --------------------------------------------------------------------------

fe_records <- function(texts, s) {
  parts <- lapply(fe_chunks(seq_len(nrow(texts))), function(at) fe_some_records(texts[at, ], s))
  list(results = lapply(parts, `[[`, "results"), told = do.call(rbind, lapply(parts, `[[`, "told")))
}

fe_some_records <- function(texts, s) {
  told <- ifelse(vapply(texts$text, jsonlite::validate, NA), NA, "not-json")
  # At once, which is faster; each is one value, so they don't mix.
  all <- vector("list", nrow(texts))
  all[is.na(told)] <- jsonlite::parse_json(paste0("[", paste(texts$text[is.na(told)], collapse = ","), "]"))
  all <- lapply(all, function(it) if (is.list(it)) it else list())
  document <- fe_field(all, "document")
  is_group <- document == "faire-ensemble-group-report" | !vapply(all, function(it) is.null(it[["faire-ensemble"]]), NA)
  format <- vapply(all, function(it) if (is.numeric(it$format) && length(it$format) == 1) as.numeric(it$format) else NA_real_, 0)
  reason <- ifelse(is_group, "group", ifelse(document != "faire-ensemble-result", "no-result",
                   ifelse(format %in% 1, NA, ifelse(is.na(format) | format < 1, "malformed", "later"))))
  told <- ifelse(is.na(told), reason, told)
  results <- fe_results(all[is.na(told)], texts[is.na(told), ], s)
  list(results = results, told = fe_told(texts$file, told)[!is.na(told), ])
}

# A text of each object; empty if it is none.
fe_field <- function(all, name) {
  vapply(all, function(it) {
    value <- if (is.list(it)) it[[name]]
    if (is.character(value) && length(value) == 1) value else ""
  }, "")
}

fe_results <- function(all, texts, s) {
  about <- lapply(all, `[[`, "questionnaire")
  fingerprint <- fe_field(about, "fingerprint")
  path <- fe_field(all, "path")
  key <- match(paste(fingerprint, path), s$names)
  size <- ifelse(is.na(key), 0L, s$size[key])
  given <- fe_cells(all, "answers", paste(fingerprint, path), size, s)
  notes <- fe_cells(all, "notes", paste(fingerprint, path), size, s)
  answers <- rep(7L, sum(size))
  answers[given$at] <- match(given$value, fe_words) - 1L
  note <- rep(NA_character_, sum(size))
  note[notes$at] <- notes$value
  revision <- vapply(about, function(it) if (is.list(it) && is.numeric(it$revision)) as.integer(it$revision[1]) else NA_integer_, 0L)
  fe_part(texts$file, texts$kind, 0L, tolower(fe_field(all, "id")), fe_field(all, "date"), fe_field(about, "id"), revision,
          fingerprint, fe_field(all, "perimeter"), path, fe_field(about, "lang"), NA_character_, given$is_whole, size, answers, note)
}

# What objects hold by item: the value, its place among the items of all results, and whether each
# object holds nothing else.
fe_cells <- function(all, name, path, size, s) {
  cells <- lapply(all, function(it) if (is.list(it[[name]])) it[[name]] else list(0))
  values <- unlist(unname(cells), recursive = FALSE)
  of <- rep(seq_along(cells), lengths(cells))
  items <- unlist(lapply(cells, function(it) if (is.null(names(it))) rep("", length(it)) else names(it)))
  nth <- s$asked$nth[match(paste(path[of], items), s$asked$key)]
  is_given <- !vapply(values, is.null, NA)
  is_unknown <- is_given & is.na(nth)
  at <- (cumsum(size) - size)[of] + nth
  is_first <- is_given & !is.na(nth) & !duplicated(at)
  texts <- values[is_first]
  is_text <- vapply(texts, is.character, NA) & lengths(texts) == 1
  texts[!is_text] <- ""
  list(at = at[is_first], value = as.character(unlist(texts)), is_whole = tabulate(of[is_unknown], length(cells)) == 0)
}

# Results as columns, and their answers and notes one after the other, `size` of each result.
fe_part <- function(file, form, ordinal, result, date, questionnaire, revision, fingerprint, perimeter, path, lang, label,
                    is_whole, size, answers, notes) {
  all <- function(it) rep_len(it, length(file))
  list(file = file, form = all(form), ordinal = all(ordinal), result = result, date = date, questionnaire = all(questionnaire),
       revision = suppressWarnings(as.integer(revision)), fingerprint = fingerprint, perimeter = perimeter,
       path = path, lang = all(lang), label = all(label), is_whole = all(is_whole), size = all(size), answers = answers, notes = notes)
}

# answers.csv -------------------------------------------------------------------------------------

fe_tables <- function(texts, s) {
  # A file with a line that is no row is told as a whole: R does not say what it left out.
  broken <- character()
  rows <- lapply(seq_len(nrow(texts)), function(at) {
    it <- tryCatch(fe_csv(texts$file[at], sep = substr(texts$kind[at], 8, 8), header = FALSE, skip = 1,
                          col.names = c(fe_columns, if (grepl("label", texts$kind[at])) "label", if (endsWith(texts$kind[at], "note")) "note")),
                   error = function(it) NULL, warning = function(it) NULL)
    if (is.null(it)) {
      broken <<- c(broken, texts$file[at])
      return(NULL)
    }
    for (column in c("label", "note")) if (is.null(it[[column]])) it[[column]] <- rep(NA_character_, nrow(it))
    it$file <- rep(at, nrow(it))
    it[c(fe_columns, "label", "note", "file")]
  })
  rows <- do.call(rbind, rows)
  told <- fe_told(broken, "malformed")
  if (is.null(rows) || nrow(rows) == 0) return(list(results = list(), told = told))
  rows$nth <- s$asked$nth[match(paste(rows$fingerprint, rows$path, rows$item), s$asked$key)]
  # A result may be there several times: its second rows are another one.
  rows <- rows[order(rows$file, rows$result, rows$nth, method = "radix"), ]
  is_again <- c(FALSE, diff(rows$file) == 0 & rows$result[-1] == head(rows$result, -1) & rows$item[-1] == head(rows$item, -1))
  run <- cumsum(!is_again)
  rows$ordinal <- seq_along(run) - match(run, run) + 1L
  rows <- rows[order(rows$file, rows$result, rows$ordinal, rows$nth, method = "radix"), ]
  about <- c("file", "result", "ordinal", "date", "questionnaire", "revision", "fingerprint", "perimeter", "path")
  changes <- Reduce(`|`, lapply(rows[about], function(it) c(TRUE, it[-1] != head(it, -1))))
  block <- cumsum(changes)
  first <- rows[changes, ]
  size <- s$size[match(paste(first$fingerprint, first$path), s$names)]
  count <- tabulate(block)
  is_misplaced <- is.na(rows$nth) | rows$nth != sequence(count)
  is_in_order <- tabulate(block[is_misplaced], length(count)) == 0
  results <- fe_part(texts$file[first$file], "answers", first$ordinal, first$result, first$date, first$questionnaire,
                     first$revision, first$fingerprint, first$perimeter, first$path, first$lang, first$label,
                     !is.na(size) & count == size & is_in_order, count, match(rows$answer, fe_words) - 1L, rows$note)
  list(results = list(results), told = told)
}

# Links and codes: docs/formats.md ----------------------------------------------------------------

fe_digits <- utf8ToInt("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

# CRC-32/ISO-HDLC of each row, in two halves: R has no unsigned integers.
fe_crc <- function(bytes) {
  high <- low <- integer(256)
  for (n in 0:255) {
    h <- 0L
    l <- n
    for (bit in 1:8) {
      is_odd <- bitwAnd(l, 1L) == 1
      l <- bitwOr(bitwShiftR(l, 1L), bitwShiftL(bitwAnd(h, 1L), 15L))
      h <- bitwShiftR(h, 1L)
      if (is_odd) { h <- bitwXor(h, 0xedb8L); l <- bitwXor(l, 0x8320L) }
    }
    high[n + 1] <- h
    low[n + 1] <- l
  }
  h <- l <- rep(65535L, nrow(bytes))
  for (at in seq_len(ncol(bytes))) {
    n <- bitwAnd(bitwXor(l, bytes[, at]), 255L) + 1L
    l <- bitwXor(bitwOr(bitwShiftR(l, 8L), bitwShiftL(bitwAnd(h, 255L), 8L)), low[n])
    h <- bitwXor(bitwShiftR(h, 8L), high[n])
  }
  list(high = bitwXor(h, 65535L), low = bitwXor(l, 65535L))
}

# The bytes of codes of one kind and length, a row each, and whether each is intact.
fe_open <- function(codes, prefix) {
  digits <- matrix(match(utf8ToInt(paste(codes, collapse = "")), fe_digits) - 1L, nrow = length(codes), byrow = TRUE)
  digits <- digits[, -seq_len(nchar(prefix)), drop = FALSE]
  size <- (ncol(digits) * 6L) %/% 8L
  if (size < 13 || ncol(digits) %% 4 == 1) return(list(bytes = matrix(0L, length(codes), 13), is_intact = rep(FALSE, length(codes))))
  byte <- function(at) {
    bit <- 8L * (at - 1L)
    first <- digits[, bit %/% 6L + 1L]
    pair <- bitwOr(bitwShiftL(first, 6L), if (bit %/% 6L + 2L <= ncol(digits)) digits[, bit %/% 6L + 2L] else 0L)
    bitwAnd(bitwShiftR(pair, 4L - bit %% 6L), 255L)
  }
  bytes <- matrix(vapply(seq_len(size), byte, integer(length(codes))), nrow = length(codes))
  spare <- ncol(digits) * 6L - 8L * size
  is_even <- bitwAnd(digits[, ncol(digits)], bitwShiftL(1L, spare) - 1L) == 0
  start <- matrix(utf8ToInt(prefix), length(codes), nchar(prefix), byrow = TRUE)
  crc <- fe_crc(cbind(start, bytes[, seq_len(size - 4), drop = FALSE]))
  pair <- function(at) bytes[, at] + 256L * bytes[, at + 1]
  list(bytes = bytes, is_intact = is_even & crc$low == pair(size - 3) & crc$high == pair(size - 1))
}

fe_prefix <- function(codes) ifelse(startsWith(codes, "s"), "s1", "1")

fe_bits <- function(bytes, skipped, start, size) {
  at <- skipped + start %/% 8 + 1
  byte <- function(at) if (at <= ncol(bytes)) bytes[, at] else 0L
  all <- byte(at) + 256L * byte(at + 1) + 65536L * byte(at + 2)
  bitwAnd(bitwShiftR(all, as.integer(start %% 8)), bitwShiftL(1L, as.integer(size)) - 1L)
}

fe_find <- function(file, text) {
  # Codes are ASCII, in which R searches faster.
  text <- iconv(text, "UTF-8", "ASCII", sub = "~")
  text <- gsub("(?i)%(25)*3D|=3D|&#61;|&#x3D;|&equals;", "=", text, perl = TRUE)
  text <- gsub("(?i)%(25)*23|&#35;|&num;", "#", text, perl = TRUE)
  links <- regmatches(text, gregexpr("[#&?]r=\\K(?:[A-Za-z0-9_-]|=\r?\n|[\\s>|]){0,600}", text, perl = TRUE))
  rest <- gsub("[#&?]r=[A-Za-z0-9_-]*", " ", text)
  words <- regmatches(rest, gregexpr("(?<![A-Za-z0-9_-])s?1[A-Za-z0-9_-]{20,}", rest, perl = TRUE))
  found <- data.frame(file = c(rep(file, lengths(links)), rep(file, lengths(words))),
                      is_link = rep(c(TRUE, FALSE), c(sum(lengths(links)), sum(lengths(words)))),
                      segment = c(unlist(links), unlist(words)), stringsAsFactors = FALSE)
  found$code <- sub("^([A-Za-z0-9_-]*).*", "\\1", gsub("[\r\n]", " ", found$segment))
  found$flat <- substr(gsub("=\r?\n|[ \t\r\n>|]+", "", found$segment), 1, 400)
  found
}

fe_codes <- function(file, text, s) {
  none <- fe_told(character(), "")
  found <- if (length(file)) fe_find(file, text) else data.frame()
  if (nrow(found) == 0) return(list(results = list(), told = none, scores = NULL, files = character()))
  found$is_intact <- FALSE
  found$reason <- NA_character_
  found$result <- ""
  results <- scores <- list()
  # Reads those of these codes that are intact, in groups of one kind and length.
  read <- function(rows, codes) {
    is_code <- grepl("^s?1[A-Za-z0-9_-]{17,}$", codes)
    for (group in split(which(is_code), paste(fe_prefix(codes), nchar(codes))[is_code])) {
      prefix <- fe_prefix(codes[group[1]])
      open <- fe_open(codes[group], prefix)
      at <- rows[group[open$is_intact]]
      if (length(at) == 0) next
      found$code[at] <<- codes[group[open$is_intact]]
      found$is_intact[at] <<- TRUE
      it <- fe_read(open$bytes[open$is_intact, , drop = FALSE], found[at, ], at, prefix == "s1", s)
      found$reason[at] <<- it$reason
      found$result[at] <<- it$ids
      results <<- c(results, it$results)
      scores <<- c(scores, it$scores)
    }
  }
  read(seq_len(nrow(found)), found$code)
  # A code that goes on in the next line, or is followed by other digits, has the length of its path.
  for (length in unique(c(s$answer_length, s$score_length))) {
    lost <- which(!found$is_intact & nchar(found$flat) >= length)
    lost <- lost[length == ifelse(startsWith(found$flat[lost], "s"), length %in% s$score_length, length %in% s$answer_length) * length]
    read(lost, substr(found$flat[lost], 1, length))
  }
  found$reason[!found$is_intact] <- fe_damage(found$code, found$is_intact, s)[!found$is_intact]
  is_told <- !is.na(found$reason) & (found$is_link | found$is_intact)
  told <- found[is_told, c("file", "reason", "result")]
  told$result[!told$reason %in% c("revision", "questionnaire")] <- ""
  list(results = results, told = told, scores = do.call(rbind, scores),
       files = unique(found$file[found$is_link | found$is_intact]))
}

fe_damage <- function(codes, is_intact, s) {
  reason <- rep(NA_character_, length(codes))
  is_score <- startsWith(codes, "s")
  is_right <- ifelse(is_score, nchar(codes) %in% s$score_length, nchar(codes) %in% s$answer_length)
  reason[!is_intact] <- ifelse(is_right, "damaged", "length")[!is_intact]
  reason[!grepl("^s?1", codes)] <- "not-a-code"
  reason[grepl("^s*[2-9]", codes)] <- "later"
  reason
}

# Reads intact codes of one kind and length.
fe_read <- function(bytes, found, number, is_score, s) {
  digits <- sprintf("%02x", 0:255)
  hex <- function(columns) do.call(paste0, lapply(columns, function(at) digits[bytes[, at] + 1L]))
  fingerprint <- hex(7:4)
  revision <- bytes[, 2] + 256L * bytes[, 3]
  path <- ifelse(bitwAnd(bytes[, 1], 4L) > 0, "complete", "express")
  date <- as.Date("2000-01-01") + bytes[, 8] + 256L * bytes[, 9]
  perimeter <- c("me", "team", "network", NA)[bitwAnd(bytes[, 1], 3L) + 1]
  key <- match(paste(fingerprint, path), s$names)
  right <- (if (is_score) s$score_length else s$answer_length)[key]
  reason <- ifelse(is.na(key), ifelse(revision %in% s$revision, "questionnaire", "revision"),
                   ifelse(bytes[, 1] > 7 | is.na(perimeter), "impossible",
                          ifelse(nchar(found$code) != right, "length", NA)))
  ids <- if (is_score) rep("", nrow(bytes)) else hex(10:17)
  results <- scores <- list()
  for (group in split(which(is.na(reason)), key[is.na(reason)])) {
    part <- bytes[group, , drop = FALSE]
    at <- key[group[1]]
    used <- if (is_score) s$bits[[at]] else 3 * s$size[[at]]
    spare <- if (used %% 8 > 0) fe_bits(part, if (is_score) 9 else 17, used, 8 - used %% 8) else rep(0L, length(group))
    if (is_score) {
      read <- fe_scores(part, s$themes[[at]])
      is_bad <- spare > 0 | Reduce(`|`, lapply(read, function(it) is.na(it$applicable)))
      of <- group[!is_bad]
      scores <- c(scores, lapply(read, function(it) {
        data.frame(file = found$file[of], number = number[of], date = date[of], questionnaire = rep(s$questionnaire[[at]], length(of)),
                   revision = revision[of], fingerprint = fingerprint[of], perimeter = perimeter[of], path = path[of],
                   it[!is_bad, ], row.names = NULL, stringsAsFactors = FALSE)
      }))
    } else {
      answers <- matrix(vapply(seq_len(s$size[[at]]), function(it) fe_bits(part, 17, 3 * (it - 1), 3), integer(length(group))), nrow = length(group))
      is_bad <- spare > 0 | rowSums(answers == 6) > 0
      of <- group[!is_bad]
      results <- c(results, list(fe_part(
        found$file[of], "link", number[of], ids[of], format(date[of]), s$questionnaire[[at]], revision[of], fingerprint[of],
        perimeter[of], path[of], "", NA_character_, TRUE, s$size[[at]], as.vector(t(answers[!is_bad, , drop = FALSE])),
        rep(NA_character_, s$size[[at]] * length(of)))))
    }
    reason[group[is_bad]] <- "impossible"
  }
  list(reason = reason, ids = ids, results = results, scores = scores)
}

fe_scores <- function(bytes, themes) {
  lapply(seq_along(themes$dimension), function(at) {
    index <- fe_bits(bytes, 9, themes$start[at], themes$bits[at]) + 1L
    data.frame(axis = rep(themes$axis[at], length(index)), dimension = rep(themes$dimension[at], length(index)),
               themes$counts[[at]][index, c("applicable", "answered", "sum")], row.names = NULL, stringsAsFactors = FALSE)
  })
}

# The tables --------------------------------------------------------------------------------------

fe_judged <- function(parts, s) {
  none <- fe_part("", "", 0L, "", "", "", 0L, "", "", "", "", "", TRUE, 0L, 0L, "")
  parts <- c(list(lapply(none, head, 0)), parts)
  all <- lapply(setNames(nm = names(none)), function(name) unlist(lapply(parts, `[[`, name)))
  found <- list2DF(all[setdiff(names(all), c("answers", "notes"))])
  found$start <- cumsum(found$size) - found$size
  found$label <- ifelse(is.na(found$label), fe_label(found$file), found$label)
  day <- as.Date(ifelse(grepl("^\\d{4}-\\d\\d-\\d\\d$", found$date), found$date, NA), optional = TRUE)
  is_day <- !is.na(day) & day >= as.Date("2000-01-01") & day <= as.Date("2179-06-06")
  of <- rep(seq_len(nrow(found)), found$size)
  is_read <- tabulate(of[is.na(all$answers) | all$answers == 6], nrow(found)) == 0
  is_sound <- grepl("^[0-9a-f]{16}$", found$result) & is_day & found$perimeter %in% c("me", "team", "network") &
    found$is_whole & is_read & paste(found$fingerprint, found$path) %in% s$names
  is_revision <- found$questionnaire %in% s$questionnaire &
    !paste(found$questionnaire, found$revision) %in% paste(s$questionnaire, s$revision)
  found$reason <- ifelse(found$fingerprint %in% s$fingerprint, ifelse(is_sound, NA, "malformed"),
                         ifelse(is_revision, "revision", "questionnaire"))
  # Of a result that is there several times, the latest counts, then the one with the most answers.
  given <- tabulate(of[!is.na(all$answers) & all$answers < 6], nrow(found))
  rank <- order(found$result, !is.na(found$reason), -as.numeric(day), -given,
                match(found$form, c("json", "page", "answers", "link")), found$file, found$ordinal)
  double <- rank[duplicated(paste(found$result, is.na(found$reason))[rank])]
  found$reason[double[is.na(found$reason[double])]] <- "double"
  found$date <- day
  list(found = found, answers = all$answers, notes = all$notes)
}

# The table, and for each of its rows the item asked, as a row of `s$asked`.
fe_answers <- function(results, all, s) {
  key <- match(paste(results$fingerprint, results$path), s$names)
  results <- results[order(key), ]
  size <- results$size
  from <- sequence(size, results$start + 1L)
  asked <- sequence(size, s$first[sort(key)])
  answer <- all$answers[from]
  about <- lapply(setNames(nm = c(fe_columns[1:8], "label")), function(column) rep(results[[column]], size))
  place <- lapply(s$asked[c("axis", "dimension", "item")], `[`, asked)
  table <- c(about[1:8], place, list(answer = fe_words[answer + 1L], level = ifelse(answer < 4L, answer, NA)),
             about["label"], list(note = all$notes[from]))
  list(table = list2DF(table), asked = asked)
}

fe_bridged <- function(answers, s) {
  now <- s$bridge[answers$asked]
  table <- lapply(answers$table, `[`, !is.na(now))
  for (column in c("axis", "dimension", "item")) table[[column]] <- s$now[[column]][now[!is.na(now)]]
  list2DF(table)
}
