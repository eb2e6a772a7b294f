package com.example.chat

import com.example.chat.protocols.ApiSend
import com.example.chat.protocols.ChatApi
import com.example.chat.protocols.ChatClient
import com.example.chat.protocols.ChatProtocol
import com.example.chat.protocols.MsgChat
import com.example.chat.protocols.User
import io.tsrpc.ApiCall
import io.tsrpc.ApiReturn
import io.tsrpc.TsrpcException
import io.tsrpc.ws.WsServer
import java.util.Optional
import kotlinx.coroutines.future.await
import kotlinx.coroutines.runBlocking
