package chat.protocols;

enum Kind {} // ERROR[ENUM_EMPTY] `Kind` has no constants; add one
