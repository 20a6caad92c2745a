<?php

return [
    'FAIREENSEMBLE_GROUP' => 'Faire ensemble',
    'FAIREENSEMBLE_LABEL' => 'Autodiagnostic de la coopération',
    'FAIREENSEMBLE_LANG' => 'Langue',
    'FAIREENSEMBLE_PATH' => 'Parcours proposé',
    'FAIREENSEMBLE_EXPRESS' => 'Express, 13 questions',
    'FAIREENSEMBLE_COMPLETE' => 'Complet, 39 questions',
    'FAIREENSEMBLE_PERIMETER' => 'Périmètre proposé',
    'FAIREENSEMBLE_TEAM' => 'Mon groupe, mon organisation',
    'FAIREENSEMBLE_ME' => 'Moi',
    'FAIREENSEMBLE_NETWORK' => 'Notre coopération, notre territoire',
    'FAIREENSEMBLE_VIEW' => 'Contenu',
    'FAIREENSEMBLE_PAGE' => 'L’autodiagnostic',
    'FAIREENSEMBLE_LEAD' => 'Un lien vers la page pour animer un groupe',
];
