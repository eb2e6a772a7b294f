package chat.protocols;

public interface ApiLogout {} // ERROR[API_MISSING] no nested record `Req` // ERROR[API_MISSING] no nested record `Res`
