/** The track lanes and the baton in the bend of a `.deep` panel; decoration. */
export function Lanes() {
  return (
    <span className="lanes" aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
      <b />
    </span>
  );
}
