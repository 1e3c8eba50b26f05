package energy.commonwatt.generation;

/**
 * Where the sun stands, after the NOAA solar calculator's general equations (Fourier series of Spencer 1971). Good to about half
 * a degree, which is enough to tell night from day. Angles are no energy, so doubles are in order here.
 *
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 */
record SolarPosition(double latitude, double longitude) {

    private static final double DAY = 86_400;
    private static final double YEAR = 365.2425 * DAY;

    /** Degrees above the horizon, without refraction. */
    double elevation(long second) {
        double year = fraction(second);
        double declination = 0.006918 - 0.399912 * Math.cos(year) + 0.070257 * Math.sin(year)
                - 0.006758 * Math.cos(2 * year) + 0.000907 * Math.sin(2 * year)
                - 0.002697 * Math.cos(3 * year) + 0.00148 * Math.sin(3 * year);
        double hourAngle = Math.toRadians((solarSecond(second) - DAY / 2) / 240);
        double phi = Math.toRadians(latitude);
        double sine = Math.sin(phi) * Math.sin(declination) + Math.cos(phi) * Math.cos(declination) * Math.cos(hourAngle);
        return Math.toDegrees(Math.asin(Math.clamp(sine, -1, 1)));
    }

    /** Second of the day on a sundial: 43,200 is solar noon. */
    double solarSecond(long second) {
        double year = fraction(second);
        double equationOfTime = 229.18 * 60 * (0.000075 + 0.001868 * Math.cos(year) - 0.032077 * Math.sin(year)
                - 0.014615 * Math.cos(2 * year) - 0.040849 * Math.sin(2 * year));
        double solar = (Math.floorMod(second, 86_400L) + longitude * 240 + equationOfTime) % DAY;
        return solar < 0 ? solar + DAY : solar;
    }

    /** Angle of the year, 0 on 1 January. */
    private static double fraction(long second) {
        return 2 * Math.PI * (second % YEAR) / YEAR;
    }
}
