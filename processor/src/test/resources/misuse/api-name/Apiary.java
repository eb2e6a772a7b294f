package chat.protocols;

public interface Apiary {}
