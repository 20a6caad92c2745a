# Reads results of faire-ensemble in all their forms into one table, with R 4.0 or later and jsonlite.
#
#   source("load.R", chdir = TRUE)
#   tables <- faire_ensemble("results")
#   head(tables$answers)
#
# `files` is a folder, or file names: share links in any text or table, result files (JSON), pages to
# keep (HTML) and answers.csv, mixed. `items.csv` and `earlier.csv` are read beside this script.
#
#   answers   one row for each answer, with the columns of answers.csv
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
  found <- fe_judged(c(records$results, tables$results, codes$results), s)
  is_counted <- is.na(found$reason)
  others <- texts[texts$kind %in% c("group", "table"), ]
  told <- rbind(found[!is_counted, c("file", "reason", "result")], codes$told, records$told, tables$told,
                fe_told(others$file, others$kind),
                fe_told(setdiff(texts$file[texts$kind == "text"], codes$files), "no-result"))
  results <- found[is_counted, ]
  answers <- fe_answers(results, s)
  list(answers = answers, scores = codes$scores, bridged = fe_bridged(answers, s),
       results = results[setdiff(names(results), c("answers", "notes", "reason"))],
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
  first <- vapply(paths, function(it) it$questionnaire[1], "")
  revision <- vapply(paths, function(it) as.integer(it$revision[1]), 0L)
  list(items = items, earlier = fe_csv(file.path(folder, "earlier.csv"), header = TRUE),
       paths = paths, themes = themes, size = size, bits = bits, questionnaire = first, revision = revision,
       fingerprint = sub(" .*", "", names(paths)), answer_length = 1 + ceiling(4 * (21 + ceiling(3 * size / 8)) / 3),
       score_length = 2 + ceiling(4 * (13 + ceiling(bits / 8)) / 3))
}

# All counts of a dimension of so many items, in order: "Score code" in docs/formats.md.
fe_counts <- function(size) {
  all <- expand.grid(sum = 0:(3 * size), answered = 0:size, applicable = 0:size)
  all[all$answered <= all$applicable & all$sum <= 3 * all$answered, ]
}

# The files, by what they are ---------------------------------------------------------------------

fe_texts <- function(files) {
  kind <- text <- character(length(files))
  for (at in seq_along(files)) {
    size <- file.size(files[at])
    it <- suppressWarnings(readChar(files[at], size, useBytes = TRUE))
    if (length(it) == 0) it <- ""
    if (nchar(it, "bytes") < size) {
      bytes <- readBin(files[at], "raw", size)
      it <- rawToChar(bytes[bytes != 0])
    }
    # What is not UTF-8 keeps its ASCII, which is all that a link needs.
    if (validUTF8(it)) Encoding(it) <- "UTF-8" else it <- iconv(it, "latin1", "UTF-8")
    if (grepl("^[\ufeff \t\r\n]", substr(it, 1, 1))) it <- sub("^[\ufeff \t\r\n]+", "", it)
    kind[at] <- fe_kind(it)
    text[at] <- if (kind[at] == "page") fe_data(it) else if (kind[at] %in% c("json", "text")) it else ""
  }
  data.frame(file = files, kind = kind, text = text, stringsAsFactors = FALSE)
}

# The data in a page.
fe_data <- function(text) {
  inside <- regexpr("(?is)<script[^>]*\\sid\\s*=\\s*[\"']?faire-ensemble[\"']?[^>]*>[^{]*\\K\\{.*?\\}(?=[^}]*</script)", text, perl = TRUE)
  if (inside > 0) regmatches(text, inside) else ""
}

fe_kind <- function(text) {
  head <- sub("\r$", "", strsplit(substr(text, 1, 1000), "\n", fixed = TRUE)[[1]][1])
  if (is.na(head)) return("text")
  note <- if (grepl("[,;\t]note$", head)) "note" else ""
  separated <- chartr(";\t", ",,", head)
  is_answers <- separated %in% c(fe_header, paste0(fe_header, ",note"))
  # A form tool may export JSON: that is a text with links.
  is_ours <- function() grepl("\"(document|faire-ensemble)\"", text) || !grepl("[#&?]r=", text)
  is_page <- function() grepl("(?i)<script[^>]*\\sid\\s*=\\s*[\"']?faire-ensemble[\"'\\s>]", text, perl = TRUE)
  if (startsWith(text, "{") && is_ours()) "json"
  else if (startsWith(head, paste0(fe_header, ",round"))) "group"
  else if (is_answers) paste0("answers", substr(head, 7, 7), note)
  else if (grepl(",result,date,questionnaire,revision,fingerprint,perimeter$", separated)) "table"
  else if (is_page()) "page"
  else "text"
}

# Result files and pages --------------------------------------------------------------------------

fe_records <- function(texts, s) {
  told <- rep(NA_character_, nrow(texts))
  results <- vector("list", nrow(texts))
  for (at in seq_len(nrow(texts))) {
    it <- tryCatch(jsonlite::parse_json(texts$text[at]), error = function(error) NULL)
    if (is.null(it)) told[at] <- "not-json"
    else if (!is.null(it[["faire-ensemble"]]) || identical(it$document, "faire-ensemble-group-report")) told[at] <- "group"
    else if (!identical(it$document, "faire-ensemble-result")) told[at] <- "no-result"
    else if (!identical(as.integer(it$format), 1L)) told[at] <- if (isTRUE(it$format > 1)) "later" else "malformed"
    else results[[at]] <- fe_record(it, texts$file[at], texts$kind[at], s)
  }
  list(results = results[is.na(told)],
       told = fe_told(texts$file, told)[!is.na(told), ])
}

fe_record <- function(it, file, form, s) {
  text <- function(value) if (is.character(value) && length(value) == 1) value else ""
  about <- it$questionnaire
  asked <- s$paths[[paste(text(about$fingerprint), text(it$path))]]$item
  given <- Filter(Negate(is.null), it$answers)
  answers <- if (!is.null(asked)) {
    values <- vapply(asked, function(id) text(given[[id]]), "", USE.NAMES = FALSE)
    match(ifelse(asked %in% names(given), values, "blank"), fe_words) - 1L
  }
  notes <- if (!is.null(asked) && length(it$notes)) {
    vapply(asked, function(id) if (is.null(it$notes[[id]])) NA_character_ else text(it$notes[[id]]), "", USE.NAMES = FALSE)
  }
  fe_result(file, form, 0L, tolower(text(it$id)), text(it$date), text(about$id), about$revision, text(about$fingerprint),
            text(it$perimeter), text(it$path), text(about$lang), list(answers), list(notes),
            all(names(given) %in% asked))
}

fe_result <- function(file, form, ordinal, result, date, questionnaire, revision, fingerprint, perimeter, path,
                      lang, answers, notes, is_whole) {
  list(file = file, form = form, ordinal = ordinal, result = result, date = date, questionnaire = questionnaire,
       revision = suppressWarnings(as.integer(revision)), fingerprint = fingerprint, perimeter = perimeter,
       path = path, lang = lang, answers = answers, notes = notes, is_whole = is_whole)
}

# answers.csv -------------------------------------------------------------------------------------

fe_tables <- function(texts, s) {
  # A file with a line that is no row is told as a whole: R does not say what it left out.
  broken <- character()
  rows <- lapply(seq_len(nrow(texts)), function(at) {
    it <- tryCatch(fe_csv(texts$file[at], sep = substr(texts$kind[at], 8, 8), header = FALSE, skip = 1,
                          col.names = c(fe_columns, if (endsWith(texts$kind[at], "note")) "note")),
                   error = function(it) NULL, warning = function(it) NULL)
    if (is.null(it)) {
      broken <<- c(broken, texts$file[at])
      return(NULL)
    }
    if (is.null(it$note)) it$note <- rep(NA_character_, nrow(it))
    it$file <- rep(at, nrow(it))
    it
  })
  rows <- do.call(rbind, rows)
  told <- fe_told(broken, "malformed")
  if (is.null(rows) || nrow(rows) == 0) return(list(results = list(), told = told))
  places <- do.call(rbind, lapply(s$paths, function(it) data.frame(key = paste(it$fingerprint, it$path, it$item), nth = seq_len(nrow(it)))))
  rows$nth <- places$nth[match(paste(rows$fingerprint, rows$path, rows$item), places$key)]
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
  size <- s$size[match(paste(first$fingerprint, first$path), names(s$size))]
  count <- tabulate(block)
  is_in_order <- tapply(rows$nth == sequence(count), block, all)
  results <- list(fe_result(texts$file[first$file], rep("answers", nrow(first)), first$ordinal, first$result, first$date, first$questionnaire,
                 first$revision, first$fingerprint, first$perimeter, first$path, first$lang,
                 unname(split(match(rows$answer, fe_words) - 1L, block)), unname(split(rows$note, block)),
                 !is.na(size) & count == size & !is.na(is_in_order) & is_in_order))
  list(results = results, told = told)
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

# Opens codes in groups of one kind and length.
fe_open_all <- function(codes) {
  is_intact <- rep(FALSE, length(codes))
  bytes <- vector("list", length(codes))
  is_code <- grepl("^s?1[A-Za-z0-9_-]{17,}$", codes)
  for (group in split(which(is_code), paste(fe_prefix(codes), nchar(codes))[is_code])) {
    open <- fe_open(codes[group], fe_prefix(codes[group[1]]))
    is_intact[group] <- open$is_intact
    bytes[group] <- asplit(open$bytes, 1)
  }
  list(is_intact = is_intact, bytes = bytes)
}

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
  open <- fe_open_all(found$code)
  # A code that goes on in the next line, or is followed by other digits, has the length of its path.
  for (length in unique(c(s$answer_length, s$score_length))) {
    lost <- which(!open$is_intact & nchar(found$flat) >= length)
    lost <- lost[length == ifelse(startsWith(found$flat[lost], "s"), length %in% s$score_length, length %in% s$answer_length) * length]
    again <- fe_open_all(substr(found$flat[lost], 1, length))
    is_new <- again$is_intact
    found$code[lost[is_new]] <- substr(found$flat[lost[is_new]], 1, length)
    open$is_intact[lost[is_new]] <- TRUE
    open$bytes[lost[is_new]] <- again$bytes[is_new]
  }
  found$reason <- fe_damage(found$code, open$is_intact, s)
  found$result <- ""
  results <- scores <- list()
  kinds <- ifelse(open$is_intact, paste(fe_prefix(found$code), nchar(found$code)), NA)
  for (group in split(seq_along(kinds), kinds)) {
    bytes <- do.call(rbind, open$bytes[group])
    is_score <- startsWith(found$code[group[1]], "s")
    read <- fe_read(bytes, found[group, ], group, is_score, s)
    found$reason[group] <- read$reason
    found$result[group] <- read$ids
    results <- c(results, read$results)
    scores <- c(scores, read$scores)
  }
  is_told <- !is.na(found$reason) & (found$is_link | open$is_intact)
  told <- found[is_told, c("file", "reason", "result")]
  told$result[!told$reason %in% c("revision", "questionnaire")] <- ""
  list(results = results, told = told, scores = do.call(rbind, scores),
       files = unique(found$file[found$is_link | open$is_intact]))
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
  hex <- function(columns) do.call(paste0, lapply(columns, function(at) sprintf("%02x", bytes[, at])))
  fingerprint <- hex(7:4)
  revision <- bytes[, 2] + 256L * bytes[, 3]
  path <- ifelse(bitwAnd(bytes[, 1], 4L) > 0, "complete", "express")
  date <- as.Date("2000-01-01") + bytes[, 8] + 256L * bytes[, 9]
  perimeter <- c("me", "team", "network", NA)[bitwAnd(bytes[, 1], 3L) + 1]
  key <- match(paste(fingerprint, path), names(s$paths))
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
      results <- c(results, list(fe_result(
        found$file[of], rep("link", length(of)), number[of], ids[of], format(date[of]), rep(s$questionnaire[[at]], length(of)),
        revision[of], fingerprint[of], perimeter[of], path[of], rep("", length(of)),
        asplit(answers[!is_bad, , drop = FALSE], 1), vector("list", length(of)), rep(TRUE, length(of)))))
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
  column <- function(name) {
    all <- lapply(parts, `[[`, name)
    if (name %in% c("answers", "notes")) do.call(c, all) else unlist(all)
  }
  none <- fe_result("", "", 0L, "", "", "", 0L, "", "", "", "", list(NULL), list(NULL), TRUE)
  parts <- c(list(lapply(none, head, 0)), parts)
  names <- names(none)
  all <- setNames(lapply(names, column), names)
  found <- data.frame(all[setdiff(names, c("answers", "notes"))], stringsAsFactors = FALSE)
  found$answers <- all$answers
  found$notes <- all$notes
  day <- as.Date(ifelse(grepl("^\\d{4}-\\d\\d-\\d\\d$", found$date), found$date, NA), optional = TRUE)
  is_day <- !is.na(day) & day >= as.Date("2000-01-01") & day <= as.Date("2179-06-06")
  flat <- unlist(found$answers)
  of <- rep(seq_along(found$answers), lengths(found$answers))
  is_read <- !(seq_along(found$answers) %in% of[is.na(flat) | flat == 6])
  is_sound <- grepl("^[0-9a-f]{16}$", found$result) & is_day & found$perimeter %in% c("me", "team", "network") &
    found$is_whole & is_read & paste(found$fingerprint, found$path) %in% names(s$paths)
  is_revision <- found$questionnaire %in% s$questionnaire &
    !paste(found$questionnaire, found$revision) %in% paste(s$questionnaire, s$revision)
  found$reason <- ifelse(found$fingerprint %in% s$fingerprint, ifelse(is_sound, NA, "malformed"),
                         ifelse(is_revision, "revision", "questionnaire"))
  # Of a result that is there several times, the latest counts, then the one with the most answers.
  given <- tabulate(of[!is.na(flat) & flat < 6], nbins = nrow(found))
  rank <- order(found$result, !is.na(found$reason), -as.numeric(day), -given,
                match(found$form, c("json", "page", "answers", "link")), found$file, found$ordinal)
  double <- rank[duplicated(paste(found$result, is.na(found$reason))[rank])]
  found$reason[double[is.na(found$reason[double])]] <- "double"
  found$date <- day
  found
}

fe_answers <- function(results, s) {
  key <- match(paste(results$fingerprint, results$path), names(s$paths))
  results <- results[order(key), ]
  key <- sort(key)
  size <- lengths(results$answers)
  if (sum(size) == 0) return(setNames(data.frame(matrix(character(), 0, 14)), c(fe_columns, "note")))
  each <- function(column) rep(results[[column]], size)
  place <- function(column) unlist(lapply(key, function(at) s$paths[[at]][[column]]))
  answer <- unlist(results$answers)
  note <- unlist(Map(function(note, size) if (is.null(note)) rep(NA_character_, size) else note, results$notes, size))
  about <- setNames(lapply(fe_columns[1:8], each), fe_columns[1:8])
  data.frame(about, axis = place("axis"), dimension = place("dimension"), item = place("item"),
             answer = fe_words[answer + 1], level = ifelse(answer < 4, answer, NA), note = note, stringsAsFactors = FALSE)
}

fe_bridged <- function(answers, s) {
  last <- tapply(s$revision, s$questionnaire, max)
  latest <- unique(s$fingerprint[s$revision == last[s$questionnaire]])
  now <- unique(s$items[s$items$fingerprint %in% latest, c("fingerprint", "item", "axis", "dimension")])
  names <- s$earlier[s$earlier$fingerprint %in% latest, ]
  same <- data.frame(from = c(paste(now$fingerprint, now$item), paste(names$earlier_fingerprint, names$earlier_item)),
                     to = c(paste(now$fingerprint, now$item), paste(names$fingerprint, names$item)))
  to <- same$to[match(paste(answers$fingerprint, answers$item), same$from)]
  place <- match(to, paste(now$fingerprint, now$item))
  for (column in c("axis", "dimension", "item")) answers[[column]] <- now[[column]][place]
  answers[!is.na(place), ]
}
