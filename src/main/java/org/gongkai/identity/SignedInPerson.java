package org.gongkai.identity;

import java.io.Serializable;

/**
 * What a session remembers.
 *
 * @param stamp of the account at sign-in; once the account's stamp is another, the session is over
 * @param mustChangePassword the person has to choose a new password before anything else
 */
record SignedInPerson(Actor actor, int stamp, boolean mustChangePassword) implements Serializable {}
