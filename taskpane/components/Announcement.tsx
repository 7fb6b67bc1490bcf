/** @file Text for screen readers alone; spoken whenever it changes. */
import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

export interface AnnouncementProps {
  readonly text: string;
}

export function Announcement({ text }: AnnouncementProps) {
  const styles = useStyles();
  return (
    <span aria-live="polite" className={styles.hidden}>
      {text}
    </span>
  );
}
