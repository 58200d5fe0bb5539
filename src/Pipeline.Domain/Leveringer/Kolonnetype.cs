namespace Pipeline.Domain.Leveringer;

/// <summary>What a delivered column may hold, and how the lake stores it.</summary>
public enum Kolonnetype
{
    /// <summary>1–32 characters; replaced by a pseudonym on the way in. Lake: BIGINT column <c>person</c>.</summary>
    Person,

    /// <summary><c>YYYY-MM-DD</c>. Lake: DATE.</summary>
    Dato,

    /// <summary>One of the column's words. Lake: UTINYINT, the word's place in the list.</summary>
    Kode,

    /// <summary>A fritagelseskode: id number of the code list or BARSEL, OUK, MII, TILBAGE13. Lake: SMALLINT, see <see cref="Koder.Fritagelseskode"/>.</summary>
    Fritagelseskode,

    /// <summary>1–4 digits; any number is kept, also one outside the 98. Lake: SMALLINT.</summary>
    Kommunekode,

    /// <summary>A whole number from 0 to 32767. Lake: SMALLINT.</summary>
    Heltal,

    /// <summary>Hours ≥ 0 with at most two decimals, decimal comma. Lake: INTEGER, hundredths of an hour.</summary>
    Timer,

    /// <summary><c>0</c> or <c>1</c>. Lake: BOOLEAN.</summary>
    JaNej,

    /// <summary>1–100 characters, by the column's pattern where it has one. Lake: VARCHAR. Not in datasets with a person.</summary>
    Tekst,

    /// <summary>A number with sign, at most 12 digits before and 6 after the decimal comma. Lake: DECIMAL(18, 6), exact. Not in datasets with a person.</summary>
    Decimaltal,

    /// <summary>A whole number from 0 to 2147483647. Lake: INTEGER.</summary>
    Antal,

    /// <summary>Kr. with sign and at most two decimals, decimal comma, below 10 million. Lake: INTEGER, øre.</summary>
    Kroner,

    /// <summary>0 to 100 with at most two decimals, decimal comma. Lake: INTEGER, hundredths of a percent.</summary>
    Procent,

    /// <summary>A name that a list of the installation gives a number, see <c>StageInput.Opslag</c>. Lake: SMALLINT, that number.</summary>
    Opslag,
}
