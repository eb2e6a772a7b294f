package com.example.app.protocols;

public interface BaseResponse {}
