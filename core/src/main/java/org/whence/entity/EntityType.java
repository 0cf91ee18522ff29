package org.whence.entity;

/** What sort of thing a mention names. */
public enum EntityType {
    PERSON,
    /** Government bodies, parties, armed groups, agencies, media, companies. */
    ORGANISATION,
    PLACE,
    /** A state, also by metonymy: Washington, the Kremlin. */
    STATE,
    /** Weapon systems, platforms and munitions, with their designations. */
    EQUIPMENT,
    /** A people or an adjective of origin: Iraqi, Russians. */
    NATIONALITY,
    MONEY,
    QUANTITY,
    OTHER
}
