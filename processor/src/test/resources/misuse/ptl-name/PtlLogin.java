package chat.protocols;

record PtlLogin() {} // ERROR[PTL_NAME] `PtlLogin` would share its TypeScript file with an API
