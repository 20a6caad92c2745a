<?php
// As second_reader.mjs, with the reader in PHP.

declare(strict_types=1);

require __DIR__ . '/../../readers/php/FaireEnsemble.php';

function line(array $it): array
{
    if (isset($it['pack'])) {
        $structure = FaireEnsemble::structureOf($it['pack']);
        $code = FaireEnsemble::codeIn($it['code']);
        return ['structure' => $structure, 'fingerprint' => FaireEnsemble::fingerprint($structure), 'code' => $code];
    }
    try {
        return FaireEnsemble::read($it['code'], $it['questionnaire']);
    } catch (FaireEnsembleRefused $refused) {
        return ['refused' => $refused->reason];
    }
}

set_error_handler(function (int $level, string $message): bool {
    throw new ErrorException($message);
});
while (($text = fgets(STDIN)) !== false) {
    echo json_encode(line(json_decode($text, true, 64, JSON_THROW_ON_ERROR)), JSON_THROW_ON_ERROR), "\n";
}
