package chat.protocols;

record Node(int value, Node next) {} // ERROR[ENDLESS_VALUE] `Node` contains itself (`Node.next`), so none of its values ever ends
