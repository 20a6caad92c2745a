<?php

namespace YesWiki\Faireensemble;

use YesWiki\Core\YesWikiAction;

/**
 * {{faireensemble lang="fr" path="express"}} shows the self-assessment. All its files are in this folder.
 */
class FaireensembleAction extends YesWikiAction
{
    private const FOLDER = 'tools/faireensemble/dist/';

    /** The values of each argument; the first is the default. */
    private const CHOICES = [
        'lang' => ['', 'fr', 'en'],
        'path' => ['express', 'complete'],
        'perimeter' => ['team', 'me', 'network'],
        'scheme' => ['auto', 'light', 'dark'],
        'view' => ['page', 'group'],
    ];

    /** Replaces whatever is missing or invalid with its default. */
    public function formatArguments($arg)
    {
        $arguments = [];
        foreach (self::CHOICES as $name => $values) {
            $value = $arg[$name] ?? '';
            $arguments[$name] = in_array($value, $values, true) ? $value : $values[0];
        }
        if ($arguments['lang'] === '') {
            $arguments['lang'] = ($GLOBALS['prefered_language'] ?? 'fr') === 'fr' ? 'fr' : 'en';
        }

        return $arguments;
    }

    public function run()
    {
        $this->wiki->AddJavascriptFile(self::FOLDER . 'v{{version}}/faire-ensemble.js', false, true);
        $attributes = '';
        foreach (array_keys(self::CHOICES) as $name) {
            $attributes .= " $name=\"{$this->arguments[$name]}\"";
        }
        // The menu of the default theme, Margot, stays over the top of the page; YesWiki itself keeps 80 pixels clear.
        $attributes .= ' style="scroll-margin-top: 80px"';
        $page = $this->arguments['lang'] === 'fr' ? 'index.html' : 'en.html';
        $address = htmlspecialchars($this->wiki->getBaseUrl() . '/' . self::FOLDER . $page, ENT_QUOTES);
        $label = $this->arguments['lang'] === 'fr' ? 'Faire le diagnostic' : 'Start the self-assessment';

        return "<faire-ensemble$attributes><a href=\"$address\">$label</a></faire-ensemble>";
    }
}
