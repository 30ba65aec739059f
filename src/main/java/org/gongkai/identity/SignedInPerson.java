package org.gongkai.identity;

import java.io.Serializable;

/**
 * What a session remembers.
 *
 * @param stamp of the account at sign-in; once the account's stamp is another, the session is over
 * @param secondFactorDue the password was right, the second factor is still to be shown: nobody is acting yet
 * @param elsewhere the provider of the county brought them here, not the password (decision 0048)
 * @param mustChangePassword the person has to choose a new password before anything else
 * @param mustEnrol the person has to set up a second factor before anything else
 */
record SignedInPerson(
        Actor actor,
        int stamp,
        boolean secondFactorDue,
        boolean elsewhere,
        boolean mustChangePassword,
        boolean mustEnrol)
        implements Serializable {}
