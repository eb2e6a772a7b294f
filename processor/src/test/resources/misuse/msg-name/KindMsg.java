package chat.protocols;

public enum KindMsg {
    A
}
