using Google.Protobuf.Reflection;

namespace Lianxin.Bench.Peers;

/// <summary>Methods of the API whose requests are bytes made before and whose answers stay unread.</summary>
public static class RawMethod
{
    private static readonly Marshaller<byte[]> Request = new((bytes, context) => context.Complete(bytes), context => context.PayloadAsNewBuffer());

    private static readonly Marshaller<Received> Answer = new(
        (_, _) => throw new NotSupportedException("an answer is not sent"), context => new Received(context.PayloadLength));

    /// <summary>A unary method.</summary>
    /// <param name="service">Its service's descriptor.</param>
    /// <param name="name">Its name.</param>
    public static Method<byte[], Received> Of(ServiceDescriptor service, string name)
    {
        var method = service.FindMethodByName(name);
        return new Method<byte[], Received>(MethodType.Unary, service.FullName, method.Name, Request, Answer);
    }
}
