package org.gongkai.request;

/**
 * 预警距离: at how many working days before the due date each light comes on (E05). The county sets them.
 *
 * @param urgent red: at most so many working days are left; less than {@code soon}
 * @param soon yellow; less than {@code ahead}
 * @param ahead reminder
 */
public record LightDistances(int urgent, int soon, int ahead) {

    /** What holds while the county has set nothing. */
    public static final LightDistances USUAL = new LightDistances(2, 5, 10);

    /** The statutory term; a light further off would always be on. */
    static final int FURTHEST = 20;

    public LightDistances {
        if (urgent < 1 || soon <= urgent || ahead <= soon || ahead > FURTHEST) {
            throw new IllegalArgumentException("distances " + urgent + ", " + soon + ", " + ahead);
        }
    }
}
