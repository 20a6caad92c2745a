<?php

return [
    'FAIREENSEMBLE_GROUP' => 'Faire ensemble',
    'FAIREENSEMBLE_LABEL' => 'Cooperation self-assessment',
    'FAIREENSEMBLE_LANG' => 'Language',
    'FAIREENSEMBLE_PATH' => 'Suggested path',
    'FAIREENSEMBLE_EXPRESS' => 'Express, 13 questions',
    'FAIREENSEMBLE_COMPLETE' => 'Complete, 39 questions',
    'FAIREENSEMBLE_PERIMETER' => 'Suggested perimeter',
    'FAIREENSEMBLE_TEAM' => 'My group, my organisation',
    'FAIREENSEMBLE_ME' => 'Me',
    'FAIREENSEMBLE_NETWORK' => 'Our network, our area',
    'FAIREENSEMBLE_VIEW' => 'Content',
    'FAIREENSEMBLE_PAGE' => 'The self-assessment',
    'FAIREENSEMBLE_LEAD' => 'A link to the page for leading a group',
];
