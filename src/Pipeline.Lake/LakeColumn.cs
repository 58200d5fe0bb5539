namespace Pipeline.Lake;

/// <summary>The engine's type numbers of the types the lake holds. <see cref="Other"/> types can be cast in SQL.</summary>
public enum LakeType
{
    Other = 0,
    Boolean = 1,
    TinyInt = 2,
    SmallInt = 3,
    Integer = 4,
    BigInt = 5,
    UTinyInt = 6,
    USmallInt = 7,
    UInteger = 8,
    UBigInt = 9,
    Float = 10,
    Double = 11,
    Timestamp = 12,

    /// <summary>Days since 1970-01-01 in an <see cref="int"/>.</summary>
    Date = 13,
    HugeInt = 16,
    Varchar = 17,
}

public readonly record struct LakeColumn(string Name, LakeType Type);

internal static class LakeTypes
{
    public static LakeType From(int type) => Enum.IsDefined((LakeType)type) ? (LakeType)type : LakeType.Other;

    /// <summary>Whether a vector of <paramref name="type"/> is physically an array of <typeparamref name="T"/>.</summary>
    public static bool Holds<T>(LakeType type)
        where T : unmanaged =>
        type switch
        {
            LakeType.Boolean => typeof(T) == typeof(bool) || typeof(T) == typeof(byte),
            LakeType.TinyInt => typeof(T) == typeof(sbyte),
            LakeType.SmallInt => typeof(T) == typeof(short),
            LakeType.Integer or LakeType.Date => typeof(T) == typeof(int),
            LakeType.BigInt or LakeType.Timestamp => typeof(T) == typeof(long),
            LakeType.UTinyInt => typeof(T) == typeof(byte),
            LakeType.USmallInt => typeof(T) == typeof(ushort),
            LakeType.UInteger => typeof(T) == typeof(uint),
            LakeType.UBigInt => typeof(T) == typeof(ulong),
            LakeType.Float => typeof(T) == typeof(float),
            LakeType.Double => typeof(T) == typeof(double),
            LakeType.HugeInt => typeof(T) == typeof(Int128),
            _ => false,
        };

    public static InvalidCastException NotHolding<T>(LakeColumn column) =>
        new($"Kolonnen '{column.Name}' er {column.Type} og kan ikke læses som {typeof(T).Name}.");
}
