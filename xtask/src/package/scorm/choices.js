// The integration page writes here what a partner chose.
globalThis.faireEnsembleChoices = {};
