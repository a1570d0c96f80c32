using System.Collections;
using System.Reflection;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;

namespace Lianxin.Ledger.Tests.Codec;

/// <summary>Makes one sample of any event by its constructor, every part stated, always the same; secrets are sealed already.</summary>
internal static class SampleEvents
{
    private static readonly Secret Sealed = new()
    {
        KeyId = "P-511323-0000000000000001", Algorithm = "A256GCM", Nonce = "AAECAwQFBgcICQoL", Ciphertext = "AAECAwQFBgcICQoLDA0ODw==",
    };

    public static ISubjectEvent Of(Type type) => (ISubjectEvent)Make(type, type.Name);

    private static object Make(Type type, string name)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return $"text of {name}";
        if (type == typeof(int) || type == typeof(long) || type == typeof(decimal))
            return Convert.ChangeType(3, type);
        if (type == typeof(bool))
            return true;
        if (type == typeof(DateOnly))
            return new DateOnly(2026, 3, 5);
        if (type == typeof(DateTimeOffset))
            return new DateTimeOffset(2026, 3, 5, 8, 30, 0, TimeSpan.Zero);
        if (type == typeof(Secret))
            return Sealed;
        if (type.IsEnum)
            return Enum.GetValues(type).Cast<object>().First(member => Convert.ToInt64(member) != 0);
        if (type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>)))
            return typeof(EntityId).GetMethod(nameof(EntityId.Derive))!.MakeGenericMethod(type).Invoke(null, [LedgerFixture.County, name])!;
        return typeof(IEnumerable).IsAssignableFrom(type) ? MakeCollection(type, name) : MakeRecord(type);
    }

    private static object MakeCollection(Type type, string name)
    {
        var arguments = type.GetGenericArguments();
        if (arguments.Length == 1)
        {
            var items = Array.CreateInstance(arguments[0], 1);
            items.SetValue(Make(arguments[0], name), 0);
            return Create(typeof(ImmutableArray), [arguments[0]], items);
        }

        var pairs = Array.CreateInstance(typeof(KeyValuePair<,>).MakeGenericType(arguments), 1);
        pairs.SetValue(Activator.CreateInstance(typeof(KeyValuePair<,>).MakeGenericType(arguments), Make(arguments[0], name), Make(arguments[1], name)), 0);
        return Create(typeof(ImmutableDictionary), arguments, pairs);
    }

    private static object Create(Type factory, Type[] arguments, Array items)
    {
        var method = factory.GetMethods().First(candidate =>
            candidate.Name == "CreateRange"
            && candidate.GetGenericArguments().Length == arguments.Length
            && candidate.GetParameters() is [{ ParameterType.IsGenericType: true }]);
        return method.MakeGenericMethod(arguments).Invoke(null, [items])!;
    }

    private static object MakeRecord(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType, parameter.Name!))]);
        var stated = constructor.GetParameters().Select(parameter => parameter.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && !stated.Contains(p.Name)))
            property.SetValue(made, Make(property.PropertyType, property.Name));
        return made;
    }
}
