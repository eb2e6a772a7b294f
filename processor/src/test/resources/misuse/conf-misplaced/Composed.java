package chat.protocols;

@Access // ERROR[CONF_MISPLACED] `@Access` has no effect on `Composed`; put it on a service, or on the package of a folder
@interface Composed {}
