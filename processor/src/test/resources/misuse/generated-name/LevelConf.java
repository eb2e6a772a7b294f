package chat.protocols;

interface LevelConf {} // ERROR[GENERATED_NAME] `LevelConf` is also the name of a class to be generated for `@Level`
