<?php
/**
 * Reads share codes and score codes of faire-ensemble, for WordPress, YesWiki or any other site in
 * PHP 7.4 or later. One file, no extension but those of every PHP. docs/formats.md specifies codes.
 *
 *     $pack = json_decode(file_get_contents('maturite-cooperative.fr.….json'), true);
 *     $structure = FaireEnsemble::structureOf($pack);
 *     try {
 *         $result = FaireEnsemble::read(FaireEnsemble::codeIn($_POST['link']), $structure);
 *     } catch (FaireEnsembleRefused $refused) {
 *         // $refused->reason is one of the names in docs/formats.md.
 *     }
 *
 * A code is untrusted input: nothing is ever guessed from a refused one.
 */

declare(strict_types=1);

/** Why a code is refused. */
final class FaireEnsembleRefused extends \RuntimeException
{
    public string $reason;

    public function __construct(string $reason)
    {
        parent::__construct("This code can't be read: $reason");
        $this->reason = $reason;
    }
}

final class FaireEnsemble
{
    private const PERIMETERS = ['me', 'team', 'network'];
    private const ANSWERS = ['0', '1', '2', '3', 'not-applicable', 'do-not-know', null, 'blank'];
    private const INVISIBLE =
        '/[\s\x{85}\x{a0}\x{ad}\x{1680}\x{2000}-\x{200f}\x{2028}-\x{202f}\x{205f}-\x{2069}\x{3000}\x{feff}]/u';
    private const PUNCTUATION = '/[.,;:!?)>…»"\'’”]+$/Du';

    /** The parts of a pack that codes depend on: a site may keep them without the texts. */
    public static function structureOf(array $pack): array
    {
        $dimensions = [];
        foreach ($pack['axes'] as $axis) {
            foreach ($axis['dimensions'] as $it) {
                $items = array_column($it['items'], 'id');
                $dimensions[] = ['axis' => $axis['id'], 'id' => $it['id'], 'items' => $items];
            }
        }
        return ['id' => $pack['id'], 'revision' => $pack['revision'], 'dimensions' => $dimensions];
    }

    /** The fingerprint, as 8 hexadecimal digits. */
    public static function fingerprint(array $structure): string
    {
        $lines = [$structure['id'], (string) $structure['revision']];
        foreach ($structure['dimensions'] as $it) {
            $lines[] = implode(' ', array_merge([$it['id']], $it['items']));
        }
        return sprintf('%08x', crc32(implode("\n", $lines)));
    }

    /** The code in a link, or the text itself. */
    public static function codeIn(string $text): string
    {
        $start = strpos($text, '#');
        $fragment = $start === false ? $text : substr($text, $start + 1);
        foreach (preg_split('/[&?#]/', $fragment) as $part) {
            if (strncmp($part, 'r=', 2) === 0 && strlen($part) > 2) {
                return substr($part, 2);
            }
        }
        return $text;
    }

    /**
     * Reads a code, of answers or of scores, with the structure of its questionnaire.
     *
     * The result has `kind` (`answers` or `scores`), `perimeter`, `path`, `date`, and either `id` and
     * `answers` by item, or `scores` by dimension.
     *
     * @throws FaireEnsembleRefused
     */
    public static function read(string $pasted, array $structure): array
    {
        $code = self::clean($pasted);
        if (preg_match('/^s*[2-9]/', $code)) {
            throw new FaireEnsembleRefused('later');
        }
        $isScore = strncmp($code, 's', 1) === 0;
        $prefix = $isScore ? 's1' : '1';
        if (strncmp($code, $prefix, strlen($prefix)) !== 0) {
            throw new FaireEnsembleRefused('not-a-code');
        }
        if (!preg_match('/^[A-Za-z0-9_-]*$/D', $code)) {
            throw new FaireEnsembleRefused('character');
        }
        $bytes = self::bytesOf(substr($code, strlen($prefix)));
        $body = substr($bytes, 0, -4);
        if (strlen($bytes) < 13 || self::number(substr($bytes, -4)) !== crc32($prefix . $body)) {
            throw self::damage($code, $prefix, $structure);
        }
        if (self::number(substr($body, 1, 2)) !== $structure['revision']) {
            throw new FaireEnsembleRefused('revision');
        }
        if (sprintf('%08x', self::number(substr($body, 3, 4))) !== self::fingerprint($structure)) {
            throw new FaireEnsembleRefused('questionnaire');
        }
        $flags = self::flagsOf(ord($body[0]));
        if ($flags === null) {
            throw new FaireEnsembleRefused('impossible');
        }
        if (strlen($code) !== self::lengthOf($isScore, $structure, $flags['path'])) {
            throw new FaireEnsembleRefused('length');
        }
        $days = self::number(substr($body, 7, 2));
        $date = (new \DateTimeImmutable('2000-01-01', new \DateTimeZone('UTC')))->modify("+$days days");
        $flags += ['date' => $date->format('Y-m-d')];
        $rest = substr($body, 9);
        return $flags + ($isScore
            ? ['kind' => 'scores', 'scores' => self::scoresOf($rest, $structure, $flags['path'])]
            : [
                'kind' => 'answers',
                'id' => bin2hex(substr($rest, 0, 8)),
                'answers' => self::answersOf(substr($rest, 8), $structure, $flags['path']),
            ]);
    }

    /** Removes what mail and messengers put around and into a code. */
    private static function clean(string $pasted): string
    {
        if (!preg_match('//u', $pasted)) {
            throw new FaireEnsembleRefused('not-a-code');
        }
        if (preg_match_all('/./su', $pasted) > 400) {
            throw new FaireEnsembleRefused('too-long');
        }
        $code = preg_replace('/%.{0,2}/su', '', $pasted);
        $code = preg_replace(self::INVISIBLE, '', $code);
        return preg_replace(self::PUNCTUATION, '', $code);
    }

    private static function flagsOf(int $flags): ?array
    {
        if ($flags > 7 || ($flags & 3) === 3) {
            return null;
        }
        return ['perimeter' => self::PERIMETERS[$flags & 3], 'path' => $flags & 4 ? 'complete' : 'express'];
    }

    private static function itemsOf(array $structure, string $path): array
    {
        $items = [];
        foreach ($structure['dimensions'] as $it) {
            $items = array_merge($items, $path === 'express' ? array_slice($it['items'], 0, 1) : $it['items']);
        }
        return $items;
    }

    /** The characters of a code of this kind and path. */
    private static function lengthOf(bool $isScore, array $structure, string $path): int
    {
        if (!$isScore) {
            $answers = (int) ceil(3 * count(self::itemsOf($structure, $path)) / 8);
            return 1 + (int) ceil(4 * (21 + $answers) / 3);
        }
        $bits = 0;
        foreach ($structure['dimensions'] as $it) {
            $bits += self::widthOf(self::countsOf($it, $path));
        }
        return 2 + (int) ceil(4 * (13 + (int) ceil($bits / 8)) / 3);
    }

    private static function damage(string $code, string $prefix, array $structure): FaireEnsembleRefused
    {
        $digits = substr($code, strlen($prefix));
        $first = strlen($digits) < 4 ? '' : self::bytesOf(substr($digits, 0, 4));
        $flags = $first === '' ? null : self::flagsOf(ord($first[0]));
        $isScore = $prefix === 's1';
        foreach ($flags ? [$flags['path']] : ['express', 'complete'] as $path) {
            if (self::lengthOf($isScore, $structure, $path) === strlen($code)) {
                return new FaireEnsembleRefused('damaged');
            }
        }
        return new FaireEnsembleRefused('length');
    }

    private static function answersOf(string $bytes, array $structure, string $path): array
    {
        $answers = [];
        $bit = 0;
        foreach (self::itemsOf($structure, $path) as $item) {
            $answer = self::ANSWERS[self::bits($bytes, $bit, 3)];
            if ($answer === null) {
                throw new FaireEnsembleRefused('impossible');
            }
            $answers[$item] = $answer;
            $bit += 3;
        }
        self::checkSpare($bytes, $bit);
        return $answers;
    }

    private static function scoresOf(string $bytes, array $structure, string $path): array
    {
        $scores = [];
        $bit = 0;
        foreach ($structure['dimensions'] as $it) {
            $counts = self::countsOf($it, $path);
            $width = self::widthOf($counts);
            $place = self::bits($bytes, $bit, $width);
            if (!isset($counts[$place])) {
                throw new FaireEnsembleRefused('impossible');
            }
            $scores[$it['id']] = $counts[$place];
            $bit += $width;
        }
        self::checkSpare($bytes, $bit);
        return $scores;
    }

    /** All counts of a dimension, in order. */
    private static function countsOf(array $dimension, string $path): array
    {
        $asked = $path === 'express' ? 1 : count($dimension['items']);
        $counts = [];
        for ($applicable = 0; $applicable <= $asked; $applicable++) {
            for ($answered = 0; $answered <= $applicable; $answered++) {
                for ($sum = 0; $sum <= 3 * $answered; $sum++) {
                    $counts[] = ['applicable' => $applicable, 'answered' => $answered, 'sum' => $sum];
                }
            }
        }
        return $counts;
    }

    private static function widthOf(array $counts): int
    {
        return strlen(decbin(count($counts) - 1));
    }

    /** The bits above the last answer are zero. */
    private static function checkSpare(string $bytes, int $bit): void
    {
        if (self::bits($bytes, $bit, 8 * strlen($bytes) - $bit) !== 0) {
            throw new FaireEnsembleRefused('impossible');
        }
    }

    /** So many bits (24 at most) of a little-endian number, from a bit on. */
    private static function bits(string $bytes, int $from, int $size): int
    {
        $start = intdiv($from, 8);
        $number = self::number(substr($bytes, $start, 5));
        return ($number >> ($from % 8)) & ((1 << $size) - 1);
    }

    private static function number(string $bytes): int
    {
        $number = 0;
        foreach (array_reverse(str_split($bytes === '' ? "\0" : $bytes)) as $byte) {
            $number = ($number << 8) | ord($byte);
        }
        return $number;
    }

    /** The bytes; none where the digits are not base64url. */
    private static function bytesOf(string $digits): string
    {
        $bytes = base64_decode(strtr($digits, '-_', '+/'), true);
        // Encoded again, they must give the same digits: spare bits are zero.
        $isSame = $bytes !== false && rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=') === $digits;
        return $isSame ? $bytes : '';
    }
}
