interface Base { id: string }
interface Foo extends Base { x: string }
export type MsgFoo = Foo;
