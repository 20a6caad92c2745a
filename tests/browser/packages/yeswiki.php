<?php
// A stand-in for the parts of YesWiki that the extension calls, by the source of version 4 (`doryphore`).
// It runs the action with the arguments that it is given as JSON, and prints the page.

namespace YesWiki\Core {
    abstract class YesWikiAction
    {
        protected $wiki;
        protected $arguments = [];

        public function setWiki($wiki)
        {
            $this->wiki = $wiki;
        }

        public function setArguments(array &$arguments)
        {
            $this->arguments = array_merge($arguments, $this->formatArguments($arguments));
        }
    }
}

namespace {
    class Wiki
    {
        public $scripts = '';

        public function getBaseUrl()
        {
            return '';
        }

        public function AddJavascriptFile($file, $first = false, $module = false)
        {
            $type = $module ? " type='module'" : '';
            if (file_exists($file)) {
                $this->scripts .= "<script src='/$file?v=1'" . ($first ? '' : ' defer') . "$type></script>";
            }
        }
    }

    set_error_handler(function ($level, $message) {
        throw new ErrorException($message);
    });
    [, $language, $json] = $argv;
    $GLOBALS['prefered_language'] = $language;
    require 'tools/faireensemble/actions/FaireensembleAction.php';
    $action = new YesWiki\Faireensemble\FaireensembleAction();
    $wiki = new Wiki();
    $arguments = json_decode($json, true);
    $action->setWiki($wiki);
    $action->setArguments($arguments);
    $body = $action->run();
    echo "<!doctype html><html lang='$language'><title>Wiki</title><link rel='icon' href='data:,'><body>";
    // The menu of the default theme stays at the top of the window, over the page.
    echo '<nav style="position: sticky; top: 0; z-index: 1001; height: 68px; background: white">Menu</nav>';
    echo $body . $wiki->scripts;
}
